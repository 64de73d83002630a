import { describe, expect, it } from 'vitest';
import { countWords, Repairer } from '../../../src/understanding/repair/repairer.js';
import { lexicon, someExamples } from './small-model.js';

const counts = new Map<string, number>();
const first = new Repairer(lexicon);
for (const sentences of someExamples().values()) for (const text of sentences) countWords(first.repair(text), counts);
const repairer = new Repairer(lexicon, counts);

describe('repair', () => {
  it.each([
    ['tooi muoons ddawng kys thuwowngf trus', 'tôi muốn đăng ký thường trú'],
    ['toi6 muon61 lam2 giay61', 'tôi muốn làm giấy'],
    ['e muốn nhập hk cho vk thì cần j', 'em muốn nhập hộ khẩu cho vợ thì cần gì'],
    ['lm cccd bn tiền vs mất mấy ngày', 'làm căn cước công dân bao nhiêu tiền với mất mấy ngày'],
    ['mần căn cước ở mô rứa', 'làm căn cước ở đâu vậy'],
    ['tui hổng biết răng chừ', 'tôi không biết sao giờ'],
    ['hết nhiêu tiền', 'hết bao nhiêu tiền'],
    ['hết bao nhiêu tiền', 'hết bao nhiêu tiền'],
    ['đăgn ký thường trú', 'đăng ký thường trú'],
    ['thườngtrú ở đây', 'thường trú ở đây'],
    ['đăng ký từ thán g trước', 'đăng ký từ tháng trước'],
    ['e c ần gì', 'em cần gì'],
    ['uỷ quyền, kí tên', 'ủy quyền, ký tên'],
    ['⭐⭐', 'sao sao'],
    ['khi mô xong, cấy giấy ni nộp mô', 'khi nào xong, cái giấy này nộp đâu'],
    ['ôông tui', 'ông tôi'],
    ['chồng uýnh em', 'chồng đánh em'],
    ['chong uynh em', 'chong đánh em'],
    ['tl giúp em', 'trả lời giúp em'],
    ['mùa đi cấy lúa', 'mùa đi cấy lúa'],
    ['phụ huynh học sinh', 'phụ huynh học sinh'],
  ])('"%s"', (typed, mended) => expect(repairer.repair(typed)).toBe(mended));

  it.each([
    'căn cước của ông lê văn tám',
    'tôi ở đắk lắk chuyển về krông pắk',
    'đường nguyễn tri phương',
    'mẫu ct07 và ct01',
    'mã h42.15-261105-0031',
    'https://dichvucong.gov.vn/ddawng',
    'gửi về mau@xa.example',
  ])('leaves "%s" as it is', (text) => expect(repairer.repair(text)).toBe(text));

  it('takes a capital inside a sentence for a name', () => {
    expect(repairer.repair('Chồng em tên Johnsson Thườn')).toBe('chồng em tên johnsson thườn');
  });

  it('does not read Telex into a word that is right as it stands', () => {
    expect(repairer.repair('tooi muoons vao zalo')).toBe('tôi muốn vao zalo');
  });
});
