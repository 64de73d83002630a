import { describe, expect, it } from 'vitest';
import { understandCompleted } from '../../../src/understanding/asked-back.js';
import type { MatchContext, Matcher, Understanding } from '../../../src/understanding/types.js';

const ASKED_BACK = 'tôi muốn làm giấy tờ cho con.';

const meaning = (text: string, more: Partial<Understanding>): Understanding => ({
  text,
  repaired: text,
  intent: 'clarify-needed',
  confidence: 0.5,
  decision: 'clarify',
  reason: 'two-close',
  intents: [],
  facets: [],
  entities: {},
  flags: [],
  ...more,
});

/** Understands these messages so, and notes what it was asked. */
function matcherOf(meanings: Readonly<Record<string, Partial<Understanding>>>) {
  const asked: [text: string, context?: MatchContext][] = [];
  const matcher: Matcher = {
    version: '',
    understand(text, context) {
      asked.push(context ? [text, context] : [text]);
      return meaning(text, meanings[text] ?? {});
    },
  };
  return { matcher, asked };
}

const answer = (intent: string, confidence = 0.9) => ({ intent, confidence, decision: 'answer' as const });

describe('words after an ask-back', () => {
  it('complete what was asked back, apart from the topic, and stay themselves in the record', () => {
    const { matcher, asked } = matcherOf({
      'mới sinh': answer('birth-linked-residence-bhyt', 0.7),
      'tôi muốn làm giấy tờ cho con. mới sinh': answer('birth-registration'),
    });
    const found = understandCompleted(matcher, 'mới sinh', ASKED_BACK, { about: 'id-card' });
    expect(found).toMatchObject({ text: 'mới sinh', intent: 'birth-registration', decision: 'answer' });
    expect(asked).toEqual([['mới sinh', { about: 'id-card' }], ['tôi muốn làm giấy tờ cho con. mới sinh']]);
  });

  it('are no breach of law because the words before tell of one', () => {
    const leak = answer('field-report', 0.8);
    const both = 'ông bảo vệ bán số thứ tự. chân đê phun nước đục';
    const { matcher } = matcherOf({ 'chân đê phun nước đục': leak, [both]: answer('denunciation', 0.7) });
    const found = understandCompleted(matcher, 'chân đê phun nước đục', 'ông bảo vệ bán số thứ tự', {});
    expect(found).toMatchObject({ intent: 'field-report', decision: 'answer' });
  });

  it.each([
    ['are not sure of anything', { feared: 'denunciation' }],
    ['may tell of it too', { ...answer('complaint', 0.7), intents: [{ intent: 'denunciation', score: 0.15 }] }],
  ])('complete a breach of law where they %s', (_, alone) => {
    const { matcher } = matcherOf({
      'bắt nộp 2 triệu': alone,
      'hỏi về ông trưởng ấp. bắt nộp 2 triệu': answer('denunciation', 0.7),
    });
    const found = understandCompleted(matcher, 'bắt nộp 2 triệu', 'hỏi về ông trưởng ấp', {});
    expect(found.intent).toBe('denunciation');
    expect(found).not.toHaveProperty('feared');
  });

  it.each([
    ['in them alone', { feared: 'emergency' }, {}],
    ['in both together', {}, { feared: 'emergency' }],
    ['in either, the graver first', { feared: 'denunciation' }, { feared: 'emergency' }],
  ])('name what is feared %s', (_, alone, whole) => {
    const { matcher } = matcherOf({
      'nó dọa cháu': alone,
      'hỏi chuyện gửi trẻ. nó dọa cháu': { ...answer('field-report'), ...whole },
    });
    const found = understandCompleted(matcher, 'nó dọa cháu', 'hỏi chuyện gửi trẻ', {});
    expect(found).toMatchObject({ intent: 'field-report', feared: 'emergency' });
  });

  it('are danger where both together tell of it', () => {
    const { matcher } = matcherOf({
      'nó nằm im rồi': answer('field-report', 0.7),
      'con tôi uống nhầm thuốc. nó nằm im rồi': answer('emergency', 0.6),
    });
    expect(understandCompleted(matcher, 'nó nằm im rồi', 'con tôi uống nhầm thuốc', {}).intent).toBe('emergency');
  });

  it.each([
    ['danger that a rule hears', 'cháy nhà', { ...answer('emergency', 0.4), flags: ['emergency' as const] }],
    ['danger that is likely', 'nó cầm dao đứng ngoài cửa', answer('emergency', 0.55)],
    ['what is surely no procedure’s', 'cảm ơn', answer('thanks')],
    ['a question that is surely about the topic', 'mấy ngày xong', answer('id-card')],
    ['what goes back to an earlier topic', 'quay lại vụ kia', answer('marriage-registration', 0.7)],
  ])('stand for themselves where they are %s', (_, text, alone) => {
    const { matcher } = matcherOf({
      [text]: alone,
      [`tôi muốn làm giấy tờ cho con. ${text}`]: answer('birth-registration', 0.99),
    });
    expect(understandCompleted(matcher, text, ASKED_BACK, { about: 'id-card' })).toEqual(meaning(text, alone));
  });

  it.each(['không phải mấy cái đó', 'dạ không phải', 'ko co trong nay', 'mấy cái đó không đúng'])(
    'may turn all choices down: "%s"',
    (text) => {
      const { matcher } = matcherOf({ [text]: answer('id-card', 0.9) });
      const repairing: Matcher = {
        ...matcher,
        understand: (one, context) => ({
          ...matcher.understand(one, context),
          repaired: one.replace('ko', 'không'),
        }),
      };
      const found = understandCompleted(repairing, text, ASKED_BACK, { about: 'id-card' });
      expect(found).toMatchObject({ intent: 'clarify-needed', decision: 'clarify', choices: [] });
    },
  );

  it('are more than that where they say what is meant', () => {
    const text = 'không phải cái đó, em hỏi giấy kết hôn';
    const { matcher } = matcherOf({ [text]: answer('marriage-registration', 0.9) });
    expect(understandCompleted(matcher, text, ASKED_BACK, {}).intent).toBe('marriage-registration');
  });

  it('stand for themselves where both together are not understood', () => {
    const { matcher } = matcherOf({
      'sửa tên đệm': answer('civil-status-correction', 0.9),
      'tôi muốn làm giấy tờ cho con. sửa tên đệm': { choices: ['birth-registration'] },
    });
    expect(understandCompleted(matcher, 'sửa tên đệm', ASKED_BACK, {}).intent).toBe('civil-status-correction');
  });

  it('stay a suspicion of danger where both together are only asked back, or a breach of law', () => {
    const text = 'tu nửa chai thuốc cỏ';
    for (const whole of [{ choices: ['bhyt-under-6', 'birth-registration'] }, answer('denunciation', 0.3)]) {
      const { matcher } = matcherOf({
        [text]: answer('emergency', 0.3),
        [`tôi muốn làm giấy tờ cho con. ${text}`]: whole,
      });
      expect(understandCompleted(matcher, text, ASKED_BACK, {}).intent).toBe('emergency');
    }
  });

  it('have entities of their own, whatever was named before; the case is that of both', () => {
    const { matcher } = matcherOf({
      'mới sinh': { entities: { place: 'thôn Mẫu' } },
      'tôi muốn làm giấy tờ cho con. mới sinh': {
        ...answer('birth-registration'),
        entities: { phone: '+84900000000', caseId: 'born-at-home' },
      },
    });
    const { entities } = understandCompleted(matcher, 'mới sinh', ASKED_BACK, {});
    expect(entities).toEqual({ place: 'thôn Mẫu', caseId: 'born-at-home' });
  });

  it('are completed without what was cut from them', () => {
    const { matcher, asked } = matcherOf({});
    understandCompleted(matcher, 'mới sinh', 'làm giấy cho con [đã xóa số]', {});
    expect(asked.at(-1)).toEqual(['làm giấy cho con. mới sinh']);
  });

  it('are asked back once more with what both together may be', () => {
    const { matcher } = matcherOf({
      'có rồi': { choices: ['id-card', 'thanks'] },
      'tôi muốn làm giấy tờ cho con. có rồi': { choices: ['birth-registration', 'adoption'] },
    });
    const { decision, choices } = understandCompleted(matcher, 'có rồi', ASKED_BACK, {});
    expect({ decision, choices }).toEqual({ decision: 'clarify', choices: ['birth-registration', 'adoption'] });
  });
});
