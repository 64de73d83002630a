import { beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../../src/platform/fold.js';
import { phraseLine } from '../../../src/understanding/phrases.js';
import { scoresFrom } from '../../../src/understanding/scores.js';
import { namesAnAct, tellsACondition } from '../../../src/understanding/topic/acts.js';
import { asksIfNeeded } from '../../../src/understanding/topic/needed.js';
import { withinTopic } from '../../../src/understanding/topic/within-topic.js';
import type { Matcher } from '../../../src/understanding/types.js';
import { fullMatcher } from './full-model.js';

describe('a question whether something is needed', () => {
  it.each([
    'có cần giấy độc thân không',
    'giấy độc thân có cần không',
    'giấy độc thân có cần nữa không',
    'có cần giấy xác nhận tình trạng hôn nhân của hai bên không',
    'có phải mang theo sổ hộ khẩu không',
    'có phải nộp giấy chứng sinh không',
    'có phải xin xác nhận không',
    'khỏi mang giấy kết hôn được không',
    'không có giấy chứng sinh thì sao',
  ])('is seen in "%s"', (text) => {
    expect(asksIfNeeded(phraseLine(text))).toBe(true);
    expect(asksIfNeeded(phraseLine(fold(text)))).toBe(true);
  });

  it.each([
    'tôi muốn làm giấy độc thân có cần sổ hộ khẩu không',
    'đăng ký kết hôn có cần giấy khai sinh không',
    'có cán bộ nào không',
    'tôi cần làm khai sinh cho con được không',
    'có phải đi cả hai vợ chồng không',
    'cần giấy tờ gì',
  ])('is not seen in "%s"', (text) => {
    expect(asksIfNeeded(phraseLine(text))).toBe(false);
    expect(asksIfNeeded(phraseLine(fold(text)))).toBe(false);
  });
});

describe('an act and a condition', () => {
  it.each(['tôi muốn làm căn cước', 'xin giấy độc thân', 'đăng ký kết hôn cần gì', 'còn khai tử thì sao'])(
    '"%s" names an act',
    (text) => expect(namesAnAct(phraseLine(text))).toBe(true),
  );
  it.each(['giấy độc thân', 'giấy đăng ký kết hôn', 'mất ở bệnh viện', 'vợ ở tỉnh khác thì làm ở đâu', 'bố đi làm xa'])(
    '"%s" names none',
    (text) => expect(namesAnAct(phraseLine(text))).toBe(false),
  );
  it('is told apart from a plain question', () => {
    expect(tellsACondition(phraseLine('ly hôn rồi thì mang gì'))).toBe(true);
    expect(tellsACondition(phraseLine('vợ tôi ở tỉnh khác thì làm ở đâu'))).toBe(true);
    expect(tellsACondition(phraseLine('nộp ở đâu'))).toBe(false);
  });
});

describe('an answer within a conversation', () => {
  const verdict = { decision: 'answer', reason: 'sure' } as const;
  const topic = { about: 'id-card', namesAnAct: true, facets: 1 };
  const decided = (best: string, confidence: number) =>
    withinTopic(
      verdict,
      scoresFrom(new Map([[best, 0.6]]), () => 0, 0, 12),
      confidence,
      topic,
    ).decision;

  it('must be surer than elsewhere, more so to stay than to leave', () => {
    expect(decided('id-card', 0.72)).toBe('clarify');
    expect(decided('id-card', 0.77)).toBe('answer');
    expect(decided('permanent-residence', 0.68)).toBe('clarify');
    expect(decided('permanent-residence', 0.72)).toBe('answer');
  });

  it('is not held back where it is no procedure, or a breach of law', () => {
    expect(decided('opening-hours', 0.7)).toBe('answer');
    expect(decided('denunciation', 0.4)).toBe('answer');
  });
});

describe('within a conversation', () => {
  let matcher: Matcher;
  beforeAll(async () => {
    matcher = await fullMatcher();
  }, 180_000);
  const about = (text: string, procedure: string) => matcher.understand(text, { about: procedure });

  it.each([
    ['à còn muốn xin hộ chiếu cho con thì lên đâu', 'id-card-under-14', 'out-of-scope'],
    ['giay hen em lam rot dau mat roi, lay ket qua sao gio', 'marriage-registration', 'general-service-info'],
    ['ông ấy vay tôi 50 triệu mà không trả thì xã đòi giúp được không', 'land-dispute-mediation', 'out-of-scope'],
  ])('"%s" leaves %s for %s', (text, procedure, intent) => {
    expect(about(text, procedure).intent).toBe(intent);
  });

  it('what was done, or was not, is no second matter', () => {
    const understood = matcher.understand('tụi em chưa đăng ký kết hôn, bé được 1 tháng. Giờ làm khai sinh thì cần gì');
    expect(understood).toMatchObject({ intent: 'birth-registration', decision: 'answer', reason: 'sure' });
  });

  it.each([
    ['không có hộ chiếu thì đi bằng căn cước được không', 'birth-registration'],
    ['bằng lái xe có sao y được không', 'certify-copy'],
  ])('"%s" is still about %s', (text, procedure) => {
    expect(about(text, procedure).intent).toBe(procedure);
  });

  it.each([
    ['giấy độc thân có cần không', 'marriage-registration'],
    ['có cần giấy xác nhận tình trạng hôn nhân không', 'marriage-registration'],
    ['co can giay ket hon khong', 'birth-registration'],
    ['sổ đỏ có cần không', 'permanent-residence'],
    ['có phải xin giấy chứng sinh không', 'birth-registration'],
  ])('"%s" stays with %s', (text, procedure) => {
    const understood = about(text, procedure);
    expect(understood).toMatchObject({ intent: procedure, decision: 'answer' });
    expect(understood.facet).toBe('documents');
  });

  it.each([
    ['ly hôn rồi thì mang gì', 'marriage-registration', 'documents'],
    ['tiền đăng ký bao nhiêu', 'marriage-registration', 'fee'],
    ['vợ tôi ở tỉnh khác thì làm ở đâu', 'marriage-registration', 'place'],
    ['nhờ người khác đi được không', 'birth-registration', 'who'],
  ])('"%s" is a question about %s', (text, procedure, facet) => {
    expect(about(text, procedure)).toMatchObject({ intent: procedure, decision: 'answer', facet });
  });

  it.each([
    ['giấy độc thân', 'marriage-registration', 'marital-status-certificate'],
    ['sổ hộ khẩu mất rồi', 'birth-registration', 'permanent-residence'],
  ])('"%s" leaves %s only after asking', (text, procedure, other) => {
    const understood = about(text, procedure);
    expect(understood.decision).toBe('clarify');
    expect(understood.choices?.[0]).toBe(procedure);
    expect(understood.choices).toContain(other);
  });

  it.each([
    ['mất ở bệnh viện', 'death-registration'],
    ['bệnh viện ghi sai', 'birth-registration'],
    ['em là bộ đội', 'marriage-registration'],
    ['chưa đủ tuổi', 'marriage-registration'],
    ['nhanh gọn', 'birth-registration'],
    ['làm nhanh lấy liền', 'marriage-registration'],
  ])('"%s" within %s is neither spam nor surely foreign', (text, procedure) => {
    const understood = about(text, procedure);
    const turnedAway = ['out-of-scope', 'other-locality', 'spam', 'abuse', 'emergency'].includes(understood.intent);
    expect(turnedAway && understood.decision !== 'clarify').toBe(false);
  });

  it.each([
    ['tôi muốn làm căn cước', 'birth-registration', 'id-card'],
    ['đăng ký kết hôn cần gì', 'birth-registration', 'marriage-registration'],
    ['mấy giờ làm việc', 'birth-registration', 'opening-hours'],
    ['gặp cán bộ', 'birth-registration', 'human-handover'],
    ['với người nước ngoài thì sao', 'marriage-registration', 'marriage-foreign'],
  ])('"%s" leaves %s for %s', (text, procedure, intent) => {
    expect(about(text, procedure)).toMatchObject({ intent, decision: 'answer' });
  });

  it('declines words that nobody knows, however likely the topic is', () => {
    expect(about('blorp fnord gloop', 'birth-registration')).toMatchObject({ decision: 'decline', reason: 'unknown' });
  });

  it('offers the sister of the topic where the words only touch on her', () => {
    const { intent, choices } = about('người nước ngoài thì sao', 'marriage-registration');
    expect([intent, ...(choices ?? [])]).toContain('marriage-foreign');
  });

  it('still turns away what has surely nothing to do with it', () => {
    expect(about('giá vàng hôm nay', 'birth-registration')).toMatchObject({
      decision: 'decline',
      reason: 'out-of-scope',
    });
    expect(about('làm hộ chiếu ở đâu', 'birth-registration').intent).toBe('out-of-scope');
    expect(about('vay nhanh 10 triệu liên hệ 0900000123', 'birth-registration').intent).toBe('spam');
  });
});
