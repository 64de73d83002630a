import { describe, expect, it } from 'vitest';
import { cutNumbers } from '../../../src/conversation/steps/screen.js';
import type { AnswerView } from '../../../src/desk/transcripts/answer-view.js';
import type { CitizenView } from '../../../src/desk/transcripts/citizen-view.js';
import { type Line, transcriptLines } from '../../../src/desk/transcripts/transcript-view.js';
import { filesRelease } from '../../../src/knowledge/load-content.js';
import { fromRoot } from '../../../src/platform/paths.js';
import type { UnderstandingRecord } from '../../../src/store/models/message.js';
import { sampleRelease } from '../../support/sample-release.js';
import { type Answered, type Asked, Talk } from '../../support/talk.js';

const shippedRelease = filesRelease(fromRoot('content'));
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
    const attachments = [{ type: 'image' as const, url: 'https://cdn.example/secret.jpg' }];
    const line = asked('số của tôi', { removedAt: EVENING, choiceTitle: 'Gửi', attachments });
    expect(line).toMatchObject({ removed: true, attachments: [] });
    expect(line).not.toHaveProperty('pressed');
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
    expect(asked('a', understood({ flags: ['toString'] })).flags).toEqual(['toString']);
  });

  it('claims of no number that it was cut: the words themselves show where one was', () => {
    // Flagged beside the word "ngân hàng", but not of those that are cut.
    const kept = cutNumbers('ngân hàng 123456, căn cước 036099123456');
    const line = asked(kept, understood({ flags: ['id-number', 'bank-number', 'otp'] }));
    expect(line.text).toBe('ngân hàng 123456, căn cước [đã xóa số]');
    expect(line.flags).toEqual(['có số giấy tờ tùy thân', 'có số tài khoản', 'có mã xác thực']);
  });

  it('says that it was left to an official, as the commune’s own outcomes call it', () => {
    const talk = new Talk('xa', EVENING).asks('còn tôi thì sao', { outcome: 'left-to-official' });
    const line = transcriptLines(talk.messages, shippedRelease).find(({ kind }) => kind === 'citizen');
    expect((line as CitizenView).outcome).toMatchObject({ text: 'Cán bộ đang trả lời', classes: 'govuk-tag--purple' });
  });
});

describe('an answer', () => {
  it('shows text, cards, links and every button that was offered', () => {
    const line = answered('Dạ', {
      choices: [{ title: 'Lệ phí', payload: 'p' }],
      links: [
        { title: 'Gọi Trung tâm', phone: '+84200000000' },
        { title: 'Mở trang', url: 'https://dichvucong.example' },
      ],
      cards: [{ title: 'Thẻ', subtitle: 'Phụ', choices: [{ title: 'Chọn', payload: 'q' }] }],
    });
    expect(line).toMatchObject({
      text: 'Dạ',
      choices: ['Lệ phí', 'Chọn'],
      links: ['Gọi Trung tâm: 0200 000 000', 'Mở trang: https://dichvucong.example'],
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
    ['left', { state: 'refused', stateReason: 'left-to-official' }, 'Không gửi: cán bộ đã trả lời', true],
    ['channel off', { state: 'refused', stateReason: 'channel-off' }, 'Không gửi được: kênh đã tắt', true],
    ['no reason', { state: 'refused' }, 'Không gửi được: chưa rõ lý do', true],
    ['odd reason', { state: 'refused', stateReason: 'constructor' }, 'Không gửi được: constructor', true],
    ['unknown', { state: 'unknown', stateReason: 'no-answer' }, 'Không rõ đã đến chưa: kênh không trả lời', true],
    ['cut off', { state: 'unknown', stateReason: 'interrupted' }, 'Không rõ đã đến chưa: bị ngắt giữa lúc gửi', true],
    ['unknown without a reason', { state: 'unknown' }, 'Không rõ đã đến chưa', true],
  ])('says whether it arrived: %s', (_, about, words, undelivered) => {
    const line = answered('Dạ', about);
    expect([line.delivery.join(' · '), line.undelivered]).toEqual([words, undelivered]);
  });

  it('shows nothing of what was removed, neither text nor what came with it', () => {
    const line = answered('lời mật', {
      removedAt: EVENING,
      out: {
        text: 'lời mật',
        choices: [{ title: 'nút mật', payload: 'p' }],
        links: [{ title: 'gọi mật', phone: '+84200000000' }],
        cards: [{ title: 'thẻ mật', choices: [{ title: 'chọn mật', payload: 'q' }] }],
        file: { url: 'https://cdn.example/mat', name: 'tệp mật.pdf' },
      },
    });
    expect(line).toMatchObject({ removed: true, cards: [], choices: [], links: [], attachments: [] });
    expect(JSON.stringify(line)).not.toMatch(/mật|0200/);
    expect(answered('', { by: 'official', removedAt: EVENING }).attachments).toEqual([]);
  });

  it('says that an official sent something without words', () => {
    expect(answered('', { by: 'official' }).attachments).toEqual(['Ảnh, tệp hoặc nhãn dán']);
  });
});

describe('the lines of a transcript', () => {
  it('begin each day with its name', () => {
    const talk = new Talk('xa', EVENING).asks('một').later(60_000).asks('hai').later(1000).asks('ba');
    expect(linesOf(talk).map((line) => (line.kind === 'day' ? line.text : line.kind))).toEqual([
      'Thứ Ba 24/11/2026',
      'citizen',
      'Thứ Tư 25/11/2026',
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
