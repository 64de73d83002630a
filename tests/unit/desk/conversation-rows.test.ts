import { describe, expect, it } from 'vitest';
import { conversationRow, excerpt } from '../../../src/desk/transcripts/conversation-rows.js';
import { conversationSummary } from '../../../src/desk/transcripts/conversation-summary.js';
import { searchWords } from '../../../src/desk/transcripts/filter.js';
import { Handles } from '../../../src/desk/transcripts/handles.js';
import { filesRelease } from '../../../src/knowledge/load-content.js';
import { fromRoot } from '../../../src/platform/paths.js';
import type { ConversationDoc } from '../../../src/store/models/conversation.js';
import { sampleRelease } from '../../support/sample-release.js';
import { Talk } from '../../support/talk.js';

const shippedRelease = filesRelease(fromRoot('content'));
const handles = new Handles('a secret that only this test knows');
const now = new Date('2026-11-25T08:30:00+07:00');
const marked = (text: string, query: string): string =>
  excerpt(text, searchWords(query))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('an excerpt', () => {
  it.each([
    ['Lệ phí khai sinh', 'khai sinh', 'Lệ phí [khai] [sinh]'],
    ['giay khai sinh,', 'KHAI SINH', 'giay [khai] [sinh],'],
    ['Đất đai (đất ở)', 'dat', '[Đất] đai ([đất] ở)'],
    ['cho tôi hỏi', 'ho', 'cho tôi [hỏi]'],
    ['không có gì', '', 'không có gì'],
  ])('marks the words looked for: %s', (text, query, shown) => {
    expect(marked(text, query)).toBe(shown);
  });

  it('is cut to what fits a row, around the first word found', () => {
    const long = `${'đoạn đầu rất dài '.repeat(30)}khai sinh ${'đoạn cuối '.repeat(30)}`;
    const shown = marked(long, 'khai sinh');
    expect(shown).toContain('[khai] [sinh]');
    expect(shown.length).toBeLessThan(190);
    expect(shown.startsWith('… ')).toBe(true);
    expect(shown.endsWith('…')).toBe(true);
  });

  it('loses no letter of a text that fits', () => {
    const text = 'Dạ, “50.000 đồng” – phải không? (hai chiều)';
    expect(
      excerpt(text, ['dong'])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

const rowOf = (about: Partial<ConversationDoc>) => {
  const { conversation } = new Talk('xa', new Date('2026-11-25T07:00:00+07:00'), about).asks('chào', {
    outcome: 'declined',
  });
  return conversationRow({ conversation }, [], sampleRelease, handles, now);
};

describe('a row of the list', () => {
  it('shows the pseudonym and never the channel’s id', () => {
    const row = rowOf({ pseudonym: 'Người dân 7F3K', _id: 'zalo:4000000000001:2000000000017' });
    expect(row).toMatchObject({ pseudonym: 'Người dân 7F3K', channel: 'Zalo', when: 'hôm nay 07:00' });
    expect(JSON.stringify(row)).not.toMatch(/2000000000017|4000000000001/);
  });

  it('says who has the conversation, unless the bot has it', () => {
    expect(rowOf({ owner: { kind: 'waiting', since: now } }).owner).toBe('Đang chờ cán bộ');
    expect(rowOf({ owner: { kind: 'official', since: now } }).owner).toBe('Cán bộ đang trả lời');
    expect(rowOf({ owner: { kind: 'official', since: now, until: now } })).not.toHaveProperty('owner');
    expect(rowOf({ owner: { kind: 'waiting', since: now, until: now } })).not.toHaveProperty('owner');
    expect(rowOf({})).not.toHaveProperty('owner');
  });

  it('does not say twice that an official answers', () => {
    const { conversation } = new Talk('xa', now, { owner: { kind: 'official', since: now } }).asks('chào', {
      outcome: 'left-to-official',
    });
    const row = conversationRow({ conversation }, [], shippedRelease, handles, now);
    expect(row.outcome?.text).toBe('Cán bộ đang trả lời');
    expect(row).not.toHaveProperty('owner');
  });
});

describe('the summary beside a transcript', () => {
  const summaryOf = (about: Partial<ConversationDoc>) => {
    const { conversation } = new Talk('xa', new Date('2026-11-25T07:00:00+07:00'), about);
    return conversationSummary(conversation, 1234, now).map(({ key, value }) => `${key.text}: ${value.text}`);
  };

  it('says since when and until when an official has it', () => {
    const since = new Date('2026-11-25T08:00:00+07:00');
    const until = new Date('2026-11-25T12:00:00+07:00');
    expect(summaryOf({ owner: { kind: 'official', since, until } })).toContain(
      'Đang phụ trách: Cán bộ, từ thứ Tư 25/11/2026 08:00 đến 12:00',
    );
    const tomorrow = new Date('2026-11-26T12:00:00+07:00');
    expect(summaryOf({ owner: { kind: 'official', since, until: tomorrow } })).toContain(
      'Đang phụ trách: Cán bộ, từ thứ Tư 25/11/2026 08:00 đến thứ Năm 26/11/2026 12:00',
    );
  });

  it('begins its lines with a capital letter', () => {
    expect(summaryOf({})).toContain('Bắt đầu: Thứ Tư 25/11/2026 07:00');
    expect(summaryOf({})).toContain('Người dân nhắn gần nhất: Thứ Tư 25/11/2026 07:00');
  });

  it('names what is unusual only', () => {
    expect(summaryOf({})).not.toContain('Lưu ý: Người dân không còn nhận tin của xã');
    expect(summaryOf({ reachable: false })).toContain('Lưu ý: Người dân không còn nhận tin của xã');
    expect(summaryOf({ memory: { misses: 0, address: 'bác' } })).toContain('Cách xưng hô đã chọn: bác');
    expect(summaryOf({})).toContain('Số tin: 1.234');
  });
});
