import { beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../../src/platform/fold.js';
import type { Matcher, Understanding } from '../../../src/understanding/types.js';
import { fullMatcher } from './full-model.js';

let matcher: Matcher;
beforeAll(async () => {
  matcher = await fullMatcher();
}, 180_000);
const of = (text: string): Understanding => matcher.understand(text);

describe('grief', () => {
  it.each([
    'bố em vừa mất',
    'ba noi con moi mat toi nay gio lam sao',
    'nhà em có tang',
    'chồng tôi chết rồi làm sao',
    'ông nội mất rồi cần làm gì',
    'chú em mất đêm qua rồi',
    'ông cụ trăm tuổi rồi, vừa mất',
  ])('"%s" is answered with the registration of a death', (text) =>
    expect(of(text)).toMatchObject({ intent: 'death-registration', decision: 'answer' }),
  );

  it.each(['bố chồng em mất hôm rằm', 'ba tui mat bua qua'])('"%s" is answered so, or asked about', (text) => {
    const { intent, decision, choices } = of(text);
    expect(decision === 'answer' ? intent : choices?.[0]).toBe('death-registration');
  });

  it.each([
    'em mất thẻ căn cước rồi',
    'tôi bị mất sổ đỏ',
    'chị em mất điện thoại rồi',
    'em bị mất ví',
    'bố tôi mất để lại mảnh đất',
  ])('"%s" is none', (text) => expect(of(text).intent).not.toBe('death-registration'));
});

describe('without the rule, danger', () => {
  it.each([
    'sổ cháy hết rồi',
    'nhà tôi bị cháy năm ngoái mất hết giấy tờ',
    'cháy hàng',
    'vợ tôi qua đời rồi',
    'ông ngoại em mới chết',
  ])('is not seen in "%s"', (text) => {
    expect(of(text).intent).not.toBe('emergency');
    expect(of(fold(text)).intent).not.toBe('emergency');
  });
});

describe('a number and nothing else', () => {
  it.each([
    '0905123456',
    'sđt tôi 0905 123 456',
    'số điện thoại của em là 0905123456 ạ',
    'goi lai cho toi theo so +84 905 123 456',
  ])('"%s" asks to be called', (text) =>
    expect(of(text)).toMatchObject({ intent: 'human-handover', decision: 'answer', reason: 'rule:phone' }),
  );
  it.each(['0905123456 là số của ai', 'H42.15-261105-0031', '001085012345', 'vay tiền gọi 0905123456'])(
    '"%s" does not',
    (text) => expect(of(text).reason).not.toBe('rule:phone'),
  );
});

describe('what is no Vietnamese', () => {
  it.each(['asdfgh', 'qwrtpl zxcv', 'sdfkjh skdjfh'])(
    '"%s" is not understood, and not called foreign to the commune',
    (text) => expect(of(text)).toMatchObject({ decision: 'decline', reason: 'unknown', confidence: 0 }),
  );
  it('is understood where everybody says it', () => {
    expect(of('hello').intent).toBe('greeting');
    expect(of('thank you so much').intent).toBe('thanks');
  });
  it.each([
    ['how can I register a birth', 'birth-registration'],
    ['where is the office', 'office-location'],
    ['I want to get married in Vietnam', 'marriage-foreign'],
    ['quero registrar o nascimento do meu filho', 'birth-registration'],
    ['wie melde ich eine geburt an', 'birth-registration'],
  ])('"%s" is at most answered rightly', (text, intent) => {
    const { decision, intent: got } = of(text);
    if (decision === 'answer') expect(got).toBe(intent);
  });
});

describe('small words', () => {
  it.each(['dạ', 'dạ vâng', 'uh', 'uk', 'okela', 'đúng rồi', 'ừ', 'ok'])('"%s" is an acknowledgement', (text) =>
    expect(of(text)).toMatchObject({ intent: 'thanks', decision: 'answer' }),
  );
  it.each([
    ['cảm ơn em, cho hỏi thêm địa chỉ', 'office-location'],
    ['cảm ơn nhé, mai mấy giờ làm việc', 'opening-hours'],
    ['dạ cảm ơn, còn đăng ký kết hôn cần gì', 'marriage-registration'],
    ['chào ad em muốn hỏi làm căn cước ở đâu', 'id-card'],
    ['dạ vâng cảm ơn ạ', 'thanks'],
  ])('"%s" is %s', (text, intent) => expect(of(text).intent).toBe(intent));
});

describe('matters that belong elsewhere', () => {
  it.each([
    'mất giấy kết hôn làm lại ở đâu',
    'em đánh rơi tờ đăng ký kết hôn, giờ xin bản khác',
    'giay ket hon bi mat xin lai the nao',
  ])('"%s" is a copy from the register', (text) =>
    expect(of(text)).toMatchObject({ intent: 'civil-status-extract-copy', decision: 'answer' }),
  );
  it.each(['vợ chồng người Mỹ muốn nhận con nuôi ở xã mình', 'tôi có quốc tịch Úc, muốn nhận cháu ruột làm con nuôi'])(
    '"%s" does not get the guide for Vietnamese people as if it were sure',
    (text) => {
      const { intent, decision } = of(text);
      expect(intent === 'adoption' && decision === 'answer').toBe(false);
    },
  );
  it.each(['em bị lừa trên mạng mất 20 triệu', 'bi lua chuyen khoan 5 trieu qua facebook'])(
    '"%s" is no matter of the commune',
    (text) => expect(of(text)).toMatchObject({ intent: 'out-of-scope', decision: 'decline', reason: 'out-of-scope' }),
  );
});

describe('several matters', () => {
  it.each([
    ['em vừa muốn làm căn cước vừa muốn xin giấy độc thân', ['id-card', 'marital-status-certificate']],
    ['làm căn cước mất bao lâu, ngoài ra, mở quán cà phê thì xin phép ở đâu', ['id-card', 'household-business']],
    [
      'cho hỏi đăng ký kết hôn cần gì với cả xin giấy độc thân ở đâu',
      ['marriage-registration', 'marital-status-certificate'],
    ],
  ])('"%s"', (text, intents) => {
    const understood = of(text);
    expect(understood.reason).toBe('several');
    expect(understood.intents.map(({ intent }) => intent)).toEqual(intents);
  });
});

it('offers nothing that has nothing to do with the words', () => {
  const popular = ['birth-registration', 'certify-copy', 'id-card', 'land-change-registration'];
  for (const text of ['bão lụt năm nay hỗ trợ sao', 'dua 500 duoc khong', 'nước máy đục ngầu hai ngày nay']) {
    const { decision, intent, choices } = of(text);
    if (decision === 'clarify' && intent !== 'clarify-needed')
      expect(choices).not.toEqual(expect.arrayContaining(popular));
  }
});
