import { describe, expect, it } from 'vitest';
import type { AnswerView } from '../../../src/desk/transcripts/answer-view.js';
import type { CitizenView } from '../../../src/desk/transcripts/citizen-view.js';
import { type Line, transcriptLines } from '../../../src/desk/transcripts/transcript-view.js';
import type { UnderstandingRecord } from '../../../src/store/models/message.js';
import { sampleRelease } from '../../support/sample-release.js';
import { type Answered, type Asked, Talk } from '../../support/talk.js';

const EVENING = new Date('2026-11-24T23:59:30+07:00');
const linesOf = (talk: Talk): Line[] => transcriptLines(talk.messages, sampleRelease);
const asked = (text: string, about: Asked = {}): CitizenView =>
  linesOf(new Talk('xa', EVENING).asks(text, about)).find((line) => line.kind === 'citizen') as CitizenView;
const answered = (text: string, about: Answered = {}): AnswerView =>
  linesOf(new Talk('xa', EVENING).answers(text, about)).find((line) => line.kind === 'answer') as AnswerView;

const understood = (about: Partial<UnderstandingRecord>): Asked => ({
  understanding: { intent: 'khai-sinh', confidence: 0.934, decision: 'answer', reason: 'sure', intents: [], ...about },
});

describe('a citizen’s message', () => {
  it('says how it was understood, in officials’ words', () => {
    const line = asked('le phi khai sinh', { ...understood({ facet: 'fee', facets: ['fee'] }), outcome: 'answered' });
    expect(line.understood).toBe('Đăng ký khai sinh · hỏi lệ phí · chắc 93\u00a0%');
    expect(line.outcome).toEqual({ text: 'Đã trả lời', meaning: 'Đã trả lời.', classes: 'govuk-tag--green' });
    expect(line.time).toBe('23:59:30');
  });

  it('names what else the words were close to, where the bot was not sure', () => {
    const intents = [
      { intent: 'khai-sinh', score: 0.48 },
      { intent: 'chung-thuc-ban-sao', score: 0.31 },
      { intent: 'ket-hon', score: 0.04 },
    ];
    expect(asked('giấy sao', understood({ decision: 'clarify', intents })).otherwise).toEqual([
      'Chứng thực bản sao (31\u00a0%)',
    ]);
    expect(asked('giấy sao', understood({ decision: 'answer', intents })).otherwise).toEqual([]);
  });

  it('claims no certainty for a rule', () => {
    expect(asked('cháy nhà', understood({ intent: 'person', reason: 'rule:emergency' })).understood).toBe('Gặp cán bộ');
  });

  it('shows an intent or an outcome that the release knows no more by its own name', () => {
    const line = asked('x', { ...understood({ intent: 'bo-di', confidence: 0.5 }), outcome: 'gone' });
    expect(line.understood).toBe('bo-di · chắc 50\u00a0%');
    expect(line.outcome).toEqual({ text: 'gone', classes: 'govuk-tag--grey' });
  });

  it('shows a pressed button as pressed, and its title once', () => {
    expect(asked('Lệ phí', { choiceTitle: 'Lệ phí' })).toMatchObject({ pressed: 'Lệ phí' });
    expect(asked('Lệ phí', { choiceTitle: 'Lệ phí' })).not.toHaveProperty('text');
    expect(asked('2', { choiceTitle: 'Lệ phí' })).toMatchObject({ text: '2', pressed: 'Lệ phí' });
  });

  it('shows no removed words, even where the store still had them', () => {
    const line = asked('số của tôi', { removedAt: EVENING, choiceTitle: 'Gửi' });
    expect(line.removed).toBe(true);
    expect(JSON.stringify(line)).not.toMatch(/số của tôi|Gửi/);
  });

  it('names attachments without showing them', () => {
    const line = asked('', { kind: 'image', attachments: [{ type: 'image', url: 'https://cdn.example/secret.jpg' }] });
    expect(line.attachments).toEqual(['Ảnh']);
    expect(JSON.stringify(line)).not.toContain('cdn.example');
  });

  it('says where a turn is still to come or broke', () => {
    expect(asked('a', { state: 'pending' }).trouble).toBe('Đang chờ trợ lý xử lý');
    expect(asked('a', { state: 'failed' }).trouble).toContain('lỗi');
    expect(asked('a')).not.toHaveProperty('trouble');
  });

  it('names what a rule saw in the words', () => {
    expect(asked('a', understood({ flags: ['denunciation'] })).flags).toEqual(['có dấu hiệu tố cáo']);
  });
});

describe('an answer', () => {
  it('shows text, cards, links and every button that was offered', () => {
    const line = answered('Dạ', {
      choices: [{ title: 'Lệ phí', payload: 'p' }],
      links: [{ title: 'Gọi Trung tâm', phone: '+84200000000' }],
      cards: [{ title: 'Thẻ', subtitle: 'Phụ', choices: [{ title: 'Chọn', payload: 'q' }] }],
    });
    expect(line).toMatchObject({
      text: 'Dạ',
      choices: ['Lệ phí', 'Chọn'],
      links: ['Gọi Trung tâm: +84200000000'],
      cards: [{ title: 'Thẻ', subtitle: 'Phụ' }],
    });
  });

  const seen = { deliveredAt: EVENING, seenAt: EVENING };
  it.each<[string, Answered, string, boolean]>([
    ['queued', { state: 'queued' }, 'Đang chờ gửi', false],
    ['sending', { state: 'sending' }, 'Đang gửi', false],
    ['sent', {}, 'Đã gửi 23:59:31', false],
    ['seen', seen, 'Đã gửi 23:59:31 · Đã nhận · Đã xem', false],
    [
      'closed',
      { state: 'refused', stateReason: 'window-closed' },
      'Không gửi được: ngoài thời gian kênh cho phép nhắn',
      true,
    ],
    ['permanent', { state: 'refused', stateReason: 'permanent:-230' }, 'Không gửi được: kênh từ chối (mã -230)', true],
    [
      'gave up',
      { state: 'refused', stateReason: 'gave-up:unreachable' },
      'Không gửi được: không liên lạc được với kênh, đã thử nhiều lần',
      true,
    ],
    ['new reason', { state: 'refused', stateReason: 'moon-full' }, 'Không gửi được: moon-full', true],
    ['unknown', { state: 'unknown', stateReason: 'no-answer' }, 'Không rõ đã đến chưa', true],
  ])('says whether it arrived: %s', (_, about, words, undelivered) => {
    const line = answered('Dạ', about);
    expect([line.delivery.join(' · '), line.undelivered]).toEqual([words, undelivered]);
  });

  it('says that an official sent something without words', () => {
    expect(answered('', { by: 'official' }).attachments).toEqual(['Ảnh, tệp hoặc nhãn dán']);
  });
});

describe('the lines of a transcript', () => {
  it('begin each day with its name', () => {
    const talk = new Talk('xa', EVENING).asks('một').later(60_000).asks('hai').later(1000).asks('ba');
    expect(linesOf(talk).map((line) => (line.kind === 'day' ? line.text : line.kind))).toEqual([
      'thứ Ba 24/11/2026',
      'citizen',
      'thứ Tư 25/11/2026',
      'citizen',
      'citizen',
    ]);
  });

  it('say when an official took over and when the bot came back', () => {
    const talk = new Talk('xa', EVENING)
      .answers('một')
      .answers('hai', { by: 'official' })
      .answers('ba', { by: 'official' })
      .answers('bốn');
    const events = linesOf(talk).flatMap((line) => (line.kind === 'event' ? [line.text] : []));
    expect(events).toEqual(['Cán bộ trả lời thay trợ lý', 'Trợ lý trả lời trở lại']);
  });

  it('have an anchor each, also where two messages share a moment', () => {
    const talk = new Talk('xa', EVENING).asks('một').asks('hai').asks('ba');
    const anchors = linesOf(talk).flatMap((line) => (line.kind === 'citizen' ? [line.anchor] : []));
    expect(anchors[0]).toBe(`tin-${EVENING.getTime()}`);
    expect(new Set(anchors).size).toBe(3);
  });

  it('pass over notices that wait to be worked off, and show an opening as one line', () => {
    const talk = new Talk('xa', EVENING).asks('', { kind: 'open' }).asks('echo', { kind: 'echo' });
    expect(linesOf(talk).map(({ kind }) => kind)).toEqual(['day', 'event']);
  });
});
