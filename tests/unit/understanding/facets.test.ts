import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/platform/fold.js';
import { Cases } from '../../../src/understanding/facets/cases.js';
import { facetsIn } from '../../../src/understanding/facets/facets.js';
import { phraseLine } from '../../../src/understanding/phrases.js';

const facets = (text: string) => facetsIn(phraseLine(text));

const ASKED: [string, string[]][] = [
  ['đăng ký khai sinh cần giấy tờ gì', ['documents']],
  ['đi làm căn cước mang theo những gì', ['documents']],
  ['lệ phí bao nhiêu', ['fee']],
  ['chứng thực mất bao nhiêu tiền một tờ', ['fee']],
  ['mất bao lâu thì có', ['time']],
  ['mấy ngày lấy được', ['time']],
  ['nộp ở đâu', ['where']],
  ['có phải đi cả hai vợ chồng không', ['who']],
  ['nhờ người khác làm thay được không', ['who']],
  ['làm trên mạng được không', ['online']],
  ['cho xin mẫu đơn', ['form']],
  ['giấy xác nhận có giá trị mấy tháng', ['result']],
  ['căn cứ luật nào', ['legal-basis']],
  ['cần lưu ý gì để khỏi bị trả lại', ['mistakes']],
  ['có cần sổ hộ khẩu nữa không', ['no-longer']],
  ['làm muộn có bị phạt không', ['deadline']],
  ['trong mấy ngày phải đi sang tên', ['deadline']],
  ['cần giấy tờ gì, mất bao lâu, lệ phí bao nhiêu', ['documents', 'time', 'fee']],
  ['tôi chưa bao giờ có giấy khai sinh', []],
  ['bao giờ có giấy khai sinh', ['time']],
  ['mẫu đơn lấy ở đâu', ['form']],
  ['tờ khai tải ở đâu', ['form']],
  ['tờ khai nộp ở đâu', ['where']],
  ['kết quả là giấy gì', ['result']],
  ['xong thì được giấy gì', ['result']],
  ['có giá trị bao lâu', ['result']],
  ['giấy đó có giá trị được bao lâu', ['result']],
  ['nhờ người khác đi được không', ['who']],
  ['tiền đăng ký bao nhiêu', ['fee']],
];

describe('what is asked', () => {
  it.each(ASKED)('"%s"', (text, expected) => {
    expect(facets(text)).toEqual(expected);
    expect(facets(fold(text))).toEqual(expected);
  });

  it('is nothing special where the whole guide is meant', () => {
    expect(facets('tôi muốn đăng ký kết hôn')).toEqual([]);
  });
});

describe('special case', () => {
  const cases = new Cases(
    [
      {
        id: 'birth',
        name: 'Khai sinh',
        aliases: [],
        cases: [
          { id: 'no-notice', named: ['mất giấy chứng sinh', 'sinh ở nhà'] },
          { id: 'at-home-alone', named: ['sinh ở nhà một mình'] },
        ],
      },
    ],
    (text) => text,
  );

  it('is found by its names, the longest first, also with words between', () => {
    expect(cases.find('birth', phraseLine('em sinh ở nhà thì sao'))).toBe('no-notice');
    expect(cases.find('birth', phraseLine('em sinh o nha mot minh'))).toBe('at-home-alone');
    expect(cases.find('birth', phraseLine('bị mất tờ giấy chứng sinh rồi'))).toBe('no-notice');
  });

  it('is none of another procedure', () => {
    expect(cases.find('death', phraseLine('sinh ở nhà'))).toBeUndefined();
    expect(cases.find('birth', phraseLine('nhà ở đâu'))).toBeUndefined();
  });
});
