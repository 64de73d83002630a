import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Understanding } from '../../../src/understanding/types.js';
import { smallMatcher } from './small-model.js';

const matcher = smallMatcher();
const about = (text: string, procedure: string) => matcher.understand(text, { about: procedure });

describe('one message', () => {
  it.each([
    ['tôi muốn nhập hộ khẩu về nhà chồng', 'permanent-residence'],
    ['lam lai can cuoc bi mat het bao nhieu', 'id-card'],
    ['mowr quans tapj hoas caanf giaays towf gif', 'household-business'],
    ['me toi 75 tuoi khong co luong huu', 'social-pension-75'],
  ])('"%s" is %s', (text, intent) => {
    const understood = matcher.understand(text);
    expect(understood.intent).toBe(intent);
    expect(understood.decision).toBe('answer');
    expect(understood.text).toBe(text);
  });

  it('says the facet and the special case of a procedure', () => {
    const understood = matcher.understand('rớt ví mất thẻ căn cước, làm lại bao nhiêu tiền');
    expect(understood.facet).toBe('fee');
    expect(understood.facets).toEqual(['fee']);
    expect(understood.entities.caseId).toBe('lost');
  });

  it('asks back with choices where the object is missing', () => {
    const understood = matcher.understand('thủ tục đất đai');
    expect(understood).toMatchObject({ intent: 'clarify-needed', decision: 'clarify', reason: 'too-general' });
    expect(understood.choices?.length).toBeGreaterThanOrEqual(1);
    expect(understood.choices).toContain('land-change-registration');
  });

  it('turns away what is no matter of ours', () => {
    expect(matcher.understand('bật bài hát mới nhất lên nghe')).toMatchObject({
      intent: 'out-of-scope',
      decision: 'decline',
    });
  });

  it('declines what it cannot read at all', () => {
    expect(matcher.understand('你好嗎')).toMatchObject({
      ...{ intent: 'out-of-scope', decision: 'decline', reason: 'unknown', confidence: 0 },
    });
  });

  it('asks what an empty message means', () => {
    for (const text of ['', '   ', '🤔', '\u200B']) {
      expect(matcher.understand(text)).toMatchObject({ decision: 'clarify', reason: 'empty', confidence: 0 });
    }
  });
});

describe('rules', () => {
  it('put danger first', () => {
    expect(matcher.understand('làm căn cước ở đâu, mà nhà tôi đang cháy')).toMatchObject({
      intent: 'emergency',
      decision: 'answer',
      reason: 'rule:emergency',
      flags: ['emergency'],
    });
  });

  it('put protection before the word that the citizen uses', () => {
    expect(matcher.understand('tôi phản ánh cán bộ đòi tiền mới làm căn cước')).toMatchObject({
      intent: 'denunciation',
      reason: 'rule:denunciation',
    });
  });

  it('take a dossier code for a question about it', () => {
    const understood = matcher.understand('căn cước của tôi h42.15-261105-0031');
    expect(understood).toMatchObject({ intent: 'dossier-status', reason: 'rule:dossier-code' });
    expect(understood.entities.dossierCode).toBe('H42.15-261105-0031');
    expect(understood.entities.date).toBeUndefined();
  });
});

describe('a conversation about a procedure', () => {
  it('goes on where the message makes sense only so', () => {
    expect(about('thế còn lệ phí bao nhiêu?', 'id-card')).toMatchObject({ intent: 'id-card', facet: 'fee' });
    expect(about('nop o dau vay', 'household-business')).toMatchObject({
      intent: 'household-business',
      facet: 'place',
    });
    expect(about('rớt ví rồi thì sao', 'id-card')).toMatchObject({ intent: 'id-card', entities: { caseId: 'lost' } });
  });

  it('ends where a new topic is named', () => {
    expect(about('thế còn nhập hộ khẩu cho vợ thì sao', 'id-card').intent).toBe('permanent-residence');
    expect(about('thứ bảy có làm việc không', 'id-card').intent).toBe('opening-hours');
  });

  it('is asked for where there is none', () => {
    expect(matcher.understand('thế còn lệ phí bao nhiêu?')).toMatchObject({
      intent: 'clarify-needed',
      decision: 'clarify',
      reason: 'follow-up-without-topic',
      facet: 'fee',
    });
  });

  it('about something unknown changes nothing', () => {
    expect(about('lệ phí bao nhiêu', 'no-such-procedure').reason).toBe('follow-up-without-topic');
  });
});

describe('several matters in one message', () => {
  it('are listed in order of mention, the first as the main one', () => {
    const understood = matcher.understand('Tôi muốn làm thẻ căn cước cho con. Với lại mở quán tạp hóa cần giấy tờ gì?');
    expect(understood.intents.map(({ intent }) => intent)).toEqual(['id-card', 'household-business']);
    expect(understood).toMatchObject({ intent: 'id-card', decision: 'answer', reason: 'several' });
  });

  it('are not made of a story and its question', () => {
    expect(matcher.understand('Chào ad. Mẹ em già yếu rồi. Em muốn làm lại căn cước cho mẹ').reason).toBe('sure');
  });
});

const soundly = (understood: Understanding): boolean => {
  const sum = understood.intents.reduce((total, { score }) => total + score, 0);
  return (
    understood.confidence >= 0 &&
    understood.confidence <= 1 &&
    understood.intents.length <= 5 &&
    sum <= 1.000001 &&
    (understood.choices ?? []).length <= 4
  );
};

describe('whatever is written', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.constantFrom('khai', 'sinh', 'ko', '12', '😀', '\n', '{"a":1}', '<b>', 'ở đâu?', '\u202E', 'H42'), {
        maxLength: 60,
      })
      .map((words) => words.join(' ')),
  );

  it('never throws and keeps within its bounds', () => {
    fc.assert(
      fc.property(pieces, (text) => soundly(matcher.understand(text, { about: 'id-card' }))),
      { numRuns: 300 },
    );
  });

  it('takes time linear in the length: a hundred times the text is no hundred times as long', () => {
    for (const unit of ['a', 'đòi tiền ', '1', '.', 'ầ', 'h42.15-', 'mấy ngày phải ', '0 ', '{"', '\u0301']) {
      const started = performance.now();
      matcher.understand(unit.repeat(100_000 / unit.length));
      expect(performance.now() - started, JSON.stringify(unit)).toBeLessThan(1000);
    }
  });
});
