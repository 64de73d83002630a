import type TestAgent from 'supertest/lib/agent.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { MORNING, type TestDesk, testDesk } from '../support/desk.js';
import { testStore } from '../support/store.js';
import { Talk } from '../support/talk.js';

const store = testStore();
const HOUR = 3_600_000;
let house: TestDesk;
let clerk: TestAgent;

const at = (hoursAgo: number): Date => new Date(MORNING.getTime() - hoursAgo * HOUR);
const talk = (pseudonym: string, hoursAgo: number, about: ConstructorParameters<typeof Talk>[2] = {}) =>
  new Talk(house.commune, at(hoursAgo), { pseudonym: `Người dân ${pseudonym}`, ...about });

/** Pseudonyms on the page, in its order. */
const shown = async (query: string): Promise<string[]> => {
  const { text } = await clerk.get(`/desk/conversations${query}`).expect(200);
  return [...text.matchAll(/<a class="govuk-link" href="[^"]+">Người dân ([^<]+)<\/a>/g)].map(
    (match) => match[1] ?? '',
  );
};

beforeAll(async () => {
  house = testDesk(store.connection(), store.commune());
  clerk = await house.as('clerk');
  const talks = [
    talk('AAA1', 1, { owner: { kind: 'waiting', since: at(9), until: at(1) } })
      .asks('Lệ phí đăng ký kết hôn bao nhiêu ạ', { intent: 'ket-hon', outcome: 'answered' })
      .answers('Dạ, việc chứng thực có lệ phí riêng ạ.'),
    talk('BBB2', 2, { channel: 'messenger' })
      .asks('lam giay khai sinh o dau', { intent: 'khai-sinh', outcome: 'answered' })
      .later(HOUR / 4)
      .asks('mất giấy chứng sinh thì sao <b>?</b>', { intent: 'unknown', outcome: 'declined' }),
    talk('CCC3', 30, { owner: { kind: 'waiting', since: at(30) } }).asks('cho tôi gặp cán bộ', {
      intent: 'person',
      outcome: 'handed-over',
    }),
    talk('DDD4', 50, { owner: { kind: 'official', since: at(50), until: at(1) } })
      .asks('bảng giá đất năm nay', { intent: 'unknown', outcome: 'declined' })
      .answers('Bác cần sổ hồng bản chính ạ.', { by: 'official', fold: 'bac can so hong ban chinh a.' }),
    talk('EEE5', 60, { owner: { kind: 'official', since: at(60) } }).asks('câu đã gỡ', {
      text: 'câu đã gỡ',
      removedAt: at(59),
      outcome: 'declined',
    }),
  ];
  for (const one of talks) await one.save(store.connection());
  await new Talk(store.commune(), at(1), { pseudonym: 'Người dân XÃ-KHÁC' })
    .asks('khai sinh ở xã khác', { outcome: 'declined', intent: 'khai-sinh' })
    .save(store.connection());
});

describe('the list of conversations', () => {
  it('shows this commune’s, the latest first', async () => {
    expect(await shown('')).toEqual(['AAA1', 'BBB2', 'CCC3', 'DDD4', 'EEE5']);
  });

  it.each([
    ['words, with or without diacritics', '?q=le+phi', ['AAA1']],
    ['words in any order, at the beginning of a word', '?q=sinh+giấy', ['BBB2']],
    ['not in the middle of a word', '?q=iay', []],
    ['an official’s words', '?q=so+hong', ['DDD4']],
    ['not the bot’s own words', '?q=chung+thuc', []],
    ['not words that were removed', '?q=go', []],
    ['no pattern', '?q=.*', ['AAA1', 'BBB2', 'CCC3', 'DDD4', 'EEE5']],
    ['a citizen', '?person=bbb2', ['BBB2']],
    ['a channel', '?channel=messenger', ['BBB2']],
    ['an outcome', '?outcome=answered', ['AAA1', 'BBB2']],
    ['an intent', '?intent=khai-sinh', ['BBB2']],
    ['what was not served', '?unserved=1', ['BBB2', 'DDD4', 'EEE5']],
    ['who waits for an official, while the wait lasts', '?owner=waiting', ['CCC3']],
    ['whom an official answers, while their time lasts', '?owner=official', ['EEE5']],
    ['days', '?from=2026-11-23&to=24/11/2026', ['CCC3', 'DDD4']],
    [
      'several at once',
      '?q=giay&channel=messenger&outcome=declined&intent=unknown&unserved=1&from=25/11/2026',
      ['BBB2'],
    ],
    ['an outcome that is served, among those not served', '?unserved=1&outcome=answered', []],
    ['a citizen and words', '?q=giay&person=AAA1', []],
    ['words and who waits', '?q=can+bo&owner=waiting', ['CCC3']],
  ])('finds by %s', async (_, query, found) => {
    expect(await shown(query)).toEqual(found);
  });

  it('shows the words that match, marked and escaped, and how many messages do', async () => {
    const { text } = await clerk.get('/desk/conversations?q=giay');
    expect(text).toContain('mất <mark>giấy</mark> chứng sinh thì sao &lt;b&gt;?&lt;/b&gt;');
    expect(text).toContain('2 tin khớp');
    expect(text).toContain('1 cuộc trò chuyện');
    expect(text).toContain('Chưa hiểu');
  });

  it('leads from a hit to its place in the transcript', async () => {
    const { text } = await clerk.get('/desk/conversations?q=le+phi');
    const href = /href="(\/desk\/conversations\/[^"?]+)\?around=(\d+)#tin-(\d+)"/.exec(text);
    expect(href?.[2]).toBe(String(at(1).getTime()));
    expect((await clerk.get(`${href?.[1]}?around=${href?.[2]}`)).text).toContain(`id="tin-${href?.[3]}"`);
  });

  it('notes a search by words, its hits but not its words', async () => {
    await clerk.get('/desk/conversations?q=giay');
    const entry = (await house.audit()).at(-1);
    expect(entry).toMatchObject({
      official: 'clerk-1',
      action: 'transcript.search',
      detail: { hits: 1, page: 1, rows: 1, filters: 'q' },
    });
    expect(JSON.stringify(entry)).not.toContain('giay');
    await clerk.get('/desk/conversations?q=khongco');
    expect((await house.audit()).at(-1)).toMatchObject({ action: 'transcript.search', detail: { hits: 0, rows: 0 } });
  });

  it.each([
    ['', { page: 1, rows: 5 }],
    ['?owner=official&channel=telegram', { page: 1, rows: 1, filters: 'owner' }],
    ['?person=bbb2&channel=messenger', { page: 1, rows: 1, filters: 'person channel' }],
    ['?outcome=declined&to=25/11/2026&unserved=1&from=hôm+kia', { page: 1, rows: 3, filters: 'outcome to unserved' }],
    ['?from=1/1/2026&intent=khai-sinh', { page: 1, rows: 1, filters: 'intent from' }],
  ])(
    'notes who saw its rows, with the names of the filters and nothing of what they hold: %s',
    async (query, detail) => {
      const response = await clerk.get(`/desk/conversations${query}`);
      const entry = (await house.audit()).at(-1);
      expect(entry).toMatchObject({ official: 'clerk-1', action: 'transcript.list', at: MORNING });
      expect(entry?.detail).toEqual(detail);
      expect(entry?.requestId).toBe(response.get('X-Request-Id'));
      expect(JSON.stringify(entry)).not.toMatch(/bbb2|messenger|declined|khai-sinh|hôm|2026-01|1\/1/i);
    },
  );

  it('that shows nobody’s words is no reading', async () => {
    const before = (await house.audit()).length;
    for (const query of ['?page=9', '?person=ZZZZ', '?outcome=no-such']) {
      await clerk.get(`/desk/conversations${query}`);
    }
    expect(await house.audit()).toHaveLength(before);
  });

  it('does not show the numbers of a message that waits for its turn', async () => {
    const mine = testDesk(store.connection(), store.commune());
    const agent = await mine.as('clerk');
    const number = '036099123456';
    await new Talk(mine.commune, MORNING, { summary: {} })
      .asks(`số căn cước của tôi là ${number}`, { state: 'pending', fold: '' })
      .save(store.connection());
    const { text } = await agent.get('/desk/conversations?from=1/1/2026');
    expect(text).toContain('số căn cước của tôi là [đã xóa số]');
    expect(text).not.toContain(number);
  });

  it('names a channel that does not exist as it was typed', async () => {
    const { text } = await clerk.get('/desk/conversations?channel=constructor');
    expect(text).toContain('Kênh: constructor<');
    expect(text).not.toContain('native code');
  });

  it('keeps what was typed in the form, escaped, and names a wrong date', async () => {
    const { text } = await clerk
      .get('/desk/conversations')
      .query({ q: '"><script>alert(1)</script>', from: 'hôm kia' })
      .expect(400);
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('href="#from"');
    expect(text).toContain('“Từ ngày” phải là một ngày có thật');
    expect(text).toContain('value="hôm kia"');
  });

  it('says so when nothing is found', async () => {
    const { text } = await clerk.get('/desk/conversations?q=khongco');
    expect(text).toContain('0 cuộc trò chuyện');
    expect(text).toContain('Không có cuộc trò chuyện nào như vậy');
  });
});

describe('a long list', () => {
  it('has twenty on a page and a way to the next, also when filtered', async () => {
    const long = testDesk(store.connection(), store.commune());
    const agent = await long.as('leader');
    for (let i = 0; i < 45; i++) {
      await new Talk(long.commune, at(i), { pseudonym: `Người dân P${i}` })
        .asks(`câu hỏi ${i}`, { outcome: 'declined' })
        .save(store.connection());
    }
    for (const filter of ['', 'unserved=1&']) {
      const page = async (n: number) => (await agent.get(`/desk/conversations?${filter}page=${n}`)).text;
      const names = (text: string) => [...text.matchAll(/Người dân (P\d+)<\/a>/g)].map((match) => match[1]);
      const pages = [names(await page(1)), names(await page(2)), names(await page(3))];
      expect(pages.map((one) => one.length)).toEqual([20, 20, 5]);
      expect(pages.flat()).toEqual(Array.from({ length: 45 }, (_, i) => `P${i}`));
      expect(await page(1)).toContain(`href="/desk/conversations?${filter.replace('&', '&amp;')}page=2"`);
      expect(names(await page(4))).toEqual([]);
    }
  });
});
