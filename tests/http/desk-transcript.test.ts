import type TestAgent from 'supertest/lib/agent.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditModel } from '../../src/store/models/audit.js';
import type { ConversationDoc } from '../../src/store/models/conversation.js';
import { MINUTE, MORNING, type TestDesk, testDesk } from '../support/desk.js';
import { testStore } from '../support/store.js';
import { Talk } from '../support/talk.js';

const store = testStore();
let house: TestDesk;
let leader: TestAgent;
let saved: ConversationDoc;
let address: string;

const addressOf = async (pseudonym: string): Promise<string> => {
  const { text } = await leader.get('/desk/conversations').query({ person: pseudonym });
  return /href="(\/desk\/conversations\/[\w-]+)"/.exec(text)?.[1] ?? 'not listed';
};

beforeAll(async () => {
  house = testDesk(store.connection(), store.commune());
  leader = await house.as('leader');
  saved = await new Talk(house.commune, new Date('2026-11-24T19:42:10+07:00'), { pseudonym: 'Người dân 7F3K' })
    .asks('le phi khai sinh <i>?</i>', {
      outcome: 'answered',
      understanding: {
        intent: 'khai-sinh',
        confidence: 0.93,
        decision: 'answer',
        reason: 'sure',
        intents: [],
        facet: 'fee',
      },
    })
    .answers('Dạ, đúng hạn thì không mất lệ phí ạ.', {
      choices: [{ title: 'Giấy tờ', payload: 'p' }],
      deliveredAt: MORNING,
      seenAt: MORNING,
    })
    .later(12 * 60 * MINUTE)
    .asks('còn nữa', { removedAt: MORNING, text: 'lời đã gỡ' })
    .answers('Dạ', { state: 'refused', stateReason: 'window-closed' })
    .save(store.connection());
  address = await addressOf('7F3K');
});

describe('a transcript', () => {
  it('shows who, when, what was asked, how it was understood, what was answered and whether it arrived', async () => {
    const { text } = await leader.get(address).expect(200);
    const inOrder = [
      '<h1 class="govuk-heading-l">Người dân 7F3K',
      'Thứ Ba 24/11/2026',
      '19:42:10',
      'le phi khai sinh &lt;i&gt;?&lt;/i&gt;',
      'govuk-tag--green',
      'Đã trả lời',
      'Hiểu là: <strong>Đăng ký khai sinh · hỏi lệ phí · chắc 93\u00a0%</strong>',
      'Trợ lý',
      'Dạ, đúng hạn thì không mất lệ phí ạ.',
      'Giấy tờ',
      'Đã gửi 19:42:11 · Đã nhận · Đã xem',
      'Thứ Tư 25/11/2026',
      '(nội dung đã được gỡ)',
      'Không gửi được: ngoài thời gian kênh cho phép nhắn',
    ];
    let from = text.indexOf('<main');
    for (const part of inOrder) {
      const found = text.indexOf(part, from);
      expect(found, `"${part}" in its place`).toBeGreaterThan(0);
      from = found;
    }
    expect(text).not.toContain('lời đã gỡ');
  });

  it('does not show the numbers of a message that waits for its turn', async () => {
    const number = '036099123456';
    await new Talk(house.commune, MORNING, { pseudonym: 'Người dân WAIT' })
      .asks(`căn cước ${number}, gọi tôi 0912345678`, { state: 'pending' })
      .save(store.connection());
    const { text } = await leader.get(await addressOf('WAIT')).expect(200);
    expect(text).toContain('căn cước [đã xóa số], gọi tôi 0912345678');
    expect(text).toContain('Đang chờ trợ lý xử lý');
    expect(text).not.toContain(number);
  });

  it('nowhere holds the channel’s id of the citizen', async () => {
    const { text } = await leader.get(address);
    const list = await leader.get('/desk/conversations');
    for (const page of [text, list.text, address]) {
      expect(page).not.toContain(saved.user);
      expect(page).not.toContain(saved.account);
    }
  });

  it('is noted before it is shown: who, which, when, from where, under which request', async () => {
    const response = await leader.get(address).set('X-Forwarded-For', '203.0.113.9');
    expect((await house.audit()).at(-1)).toMatchObject({
      official: 'leader-1',
      action: 'transcript.read',
      conversation: saved._id,
      at: MORNING,
      ip: '203.0.113.9',
      requestId: response.get('X-Request-Id'),
    });
    expect(response.text).toContain(`Mã yêu cầu: <code>${response.get('X-Request-Id')}</code>`);
  });

  it('is not found under its own id, under a made-up handle, or past its last page', async () => {
    const before = (await house.audit()).length;
    for (const bad of [encodeURIComponent(saved._id), 'abc', `${address.slice(20)}A`, '%E0%A4%A']) {
      const { status, text } = await leader.get(`/desk/conversations/${bad}`);
      expect([bad, status]).toEqual([bad, 404]);
      expect(text).toContain('Không tìm thấy trang');
    }
    await leader.get(`${address}?page=2`).expect(404);
    expect(await house.audit()).toHaveLength(before);
  });

  it('of another commune is not found, though the handle is right', async () => {
    const other = testDesk(store.connection(), store.commune());
    const agent = await other.as('leader');
    await agent.get(address).expect(404);
  });

  it('that is long begins with its newest page and shows a hit on the page it stands on', async () => {
    const long = new Talk(house.commune, new Date('2026-11-20T07:00:00+07:00'), { pseudonym: 'Người dân LONG' });
    for (let i = 1; i <= 60; i++) long.later(MINUTE).asks(`câu số ${i} hết`).answers(`trả lời ${i} hết`);
    await long.save(store.connection());
    const there = await addressOf('LONG');
    const asked = async (query: string) =>
      [...(await leader.get(`${there}${query}`)).text.matchAll(/câu số (\d+) hết/g)].map((match) => Number(match[1]));
    const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
    expect(await asked('')).toEqual(upTo(36, 60));
    expect(await asked('?page=2')).toEqual(upTo(11, 35));
    expect(await asked('?page=3')).toEqual(upTo(1, 10));
    const third = long.messages[4]?.at.getTime();
    expect(await asked(`?around=${third}`)).toEqual(upTo(1, 10));
    const { text } = await leader.get(there);
    expect(text).toContain('Trang 1 trên 3');
    expect(text).toContain(`href="${there}?page=2"`);
    expect(text).not.toContain('Tin mới hơn</');
  });
});

describe('the audit trail', () => {
  it('lets nothing be changed or deleted', async () => {
    const trail = auditModel(store.connection());
    const mine = { commune: house.commune };
    await expect(trail.updateMany(mine, { $set: { official: 'x' } })).rejects.toThrow('append-only');
    await expect(trail.findOneAndUpdate(mine, { official: 'x' })).rejects.toThrow('append-only');
    await expect(trail.deleteMany(mine)).rejects.toThrow('append-only');
    await expect(trail.replaceOne(mine, {})).rejects.toThrow('append-only');
  });
});
