import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/platform/fold.js';
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
  ['nộp ở đâu', ['place']],
  ['có phải đi cả hai vợ chồng không', ['who']],
  ['nhờ người khác làm thay được không', ['who']],
  ['làm trên mạng được không', ['online']],
  ['cho xin mẫu đơn', ['form']],
  ['giấy xác nhận có giá trị mấy tháng', ['result']],
  ['căn cứ luật nào', ['legal-basis']],
  ['cần lưu ý gì để khỏi bị trả lại', ['mistake']],
  ['có cần sổ hộ khẩu nữa không', ['documents']],
  ['làm muộn có bị phạt không', ['deadline']],
  ['trong mấy ngày phải đi sang tên', ['deadline']],
  ['cần giấy tờ gì, mất bao lâu, lệ phí bao nhiêu', ['documents', 'time', 'fee']],
  ['tôi chưa bao giờ có giấy khai sinh', []],
  ['bao giờ có giấy khai sinh', ['time']],
  ['mẫu đơn lấy ở đâu', ['form']],
  ['tờ khai tải ở đâu', ['form']],
  ['tờ khai nộp ở đâu', ['place']],
  ['kết quả là giấy gì', ['result']],
  ['xong thì được giấy gì', ['result']],
  ['có giá trị bao lâu', ['result']],
  ['giấy đó có giá trị được bao lâu', ['result']],
  ['nhờ người khác đi được không', ['who']],
  ['tiền đăng ký bao nhiêu', ['fee']],
  // documents
  ['hồ sơ gồm những gì', ['documents']],
  ['cần chuẩn bị những giấy gì', ['documents']],
  ['lấy gì chứng minh tôi là con', ['documents']],
  ['có bắt buộc bệnh án của viện không', ['documents']],
  ['giấy tiếng hàn có phải dịch không', ['documents']],
  ['phải chụp mấy tấm ảnh', ['documents']],
  ['mở tiệm thì giấy tờ sao', ['documents']],
  ['có cần dán ảnh không', ['documents']],
  // what need not be brought any more
  ['giờ khỏi nộp sổ hộ khẩu rồi phải không', ['documents']],
  ['vẫn đòi giấy độc thân à', ['documents']],
  ['nộp hộ khẩu nữa không', ['documents']],
  // time
  ['mấy bữa mới có', ['time']],
  ['bao giờ lấy được giấy', ['time']],
  ['đợi lâu không', ['time']],
  ['lấy liền trong ngày được không', ['time']],
  ['từ lúc nộp mất khoảng bao nhiêu ngày', ['time']],
  ['chủ tịch tiếp dân ngày nào', ['time']],
  ['theo giấy hẹn thì khi nào trả', ['time']],
  ['hội đồng họp khi nào', ['time']],
  // fee
  ['hết nhiêu tiền', ['fee']],
  ['tốn khoảng bao nhiêu', ['fee']],
  ['một bản mấy nghìn', ['fee']],
  ['có phải đóng tiền không', ['fee']],
  ['sang tên có tốn thuế không', ['fee']],
  ['mấy đồng một tờ', ['fee']],
  ['hộ nghèo có được miễn phí không', ['fee']],
  // where
  ['nộp cho ai', ['place']],
  ['ra xã hay lên huyện', ['place']],
  ['nộp xã tôi hay xã ông ấy', ['place']],
  ['ở đây làm được không hay phải về quê', ['place']],
  ['gửi đơn lên cấp nào', ['place']],
  ['hỏi bên nào', ['place']],
  ['cán bộ có đến tận nhà không', ['place']],
  ['lên mô nộp', ['place']],
  // who
  ['mẹ tôi đi thay được không', ['who']],
  ['em xin giùm chị được không', ['who']],
  ['ai đứng tên nhận tiền', ['who']],
  ['có phải dẫn bé ra không', ['who']],
  ['có được hưởng trợ cấp không', ['who']],
  ['có bắt buộc không', ['who']],
  ['đi làm xa có phải khai báo tạm vắng không', ['who']],
  ['thu nhập bao nhiêu thì được xét', ['who']],
  ['bà ngoại đi khai có cần giấy ủy quyền không', ['who']],
  ['điều kiện là gì', ['who']],
  // online
  ['nộp qua mạng hay phải ra tận nơi', ['online']],
  ['ngồi nhà làm được không', ['online']],
  ['làm trên vneid được không', ['online']],
  // form
  ['đơn viết theo mẫu nào', ['form']],
  ['làm đơn thế nào', ['form']],
  ['viết tay hay đánh máy', ['form']],
  ['mục này điền sao', ['form']],
  // result
  ['giấy đó còn dùng được không', ['result']],
  ['thẻ xài tới khi nào', ['result']],
  ['mỗi tháng được bao nhiêu', ['result']],
  ['mỗi tháng trợ cấp mấy đồng', ['result']],
  ['được hỗ trợ bao nhiêu tiền', ['result']],
  ['hỗ trợ mai táng được bao nhiêu', ['result']],
  ['có gửi về nhà không', ['result']],
  ['thẻ hết hạn khi nào', ['result']],
  // legal basis
  ['văn bản nào quy định', ['legal-basis']],
  ['theo điều mấy', ['legal-basis']],
  // mistakes
  ['ký sẵn ở nhà rồi có sao không', ['mistake']],
  ['bản photo của bản photo sao y được không', ['mistake']],
  ['để mười năm có bị mất quyền không', ['mistake']],
  ['xã nói vậy đúng hay sai', ['mistake']],
  // deadline
  ['khai trễ thì sao', ['deadline']],
  ['trong vòng bao nhiêu ngày phải khai', ['deadline']],
  ['chậm nhất khi nào phải nộp', ['deadline']],
  ['khiếu nại trong thời hạn bao nhiêu ngày', ['deadline']],
  ['bao giờ trường nhận hồ sơ', ['deadline']],
  ['bị phạt bao nhiêu tiền', ['deadline']],
  // status
  ['hồ sơ đến đâu rồi', ['status']],
  ['tôi nộp rồi mà chưa thấy', ['status']],
  ['nộp hai tuần mà chưa có kết quả', ['status']],
  ['giấy khai sinh của cháu xong chưa', ['status']],
  ['hồ sơ trễ hẹn', ['status']],
  // several, in order
  ['nộp ở đâu, mấy ngày có, hết bao nhiêu tiền', ['place', 'time', 'fee']],
  ['làm trên mạng được không, phí bao nhiêu', ['online', 'fee']],
  ['có được nhận không, mỗi tháng được bao nhiêu', ['who', 'result']],
  ['lấy mẫu ở đâu, nộp chỗ nào', ['form', 'place']],
  ['nộp ở đâu cần giấy tờ gì', ['place', 'documents']],
  ['nộp cho ai mất bao lâu', ['place', 'time']],
  ['làm ở xã được không ai đứng tên', ['place', 'who']],
  ['cần giấy tờ gì phí mấy đồng', ['documents', 'fee']],
  ['mang gì theo, mẹ có phải đi cùng không', ['documents', 'who']],
];

/** Words that look like a facet and ask for none. */
const NOT_ASKED = [
  'tôi muốn đăng ký kết hôn',
  'tôi cần làm khai sinh cho con',
  'chưa ai khai sinh cho tôi',
  'từ bé tới giờ không có giấy tờ gì',
  'mất tờ khai sinh rồi',
  'nhờ xã hòa giải giúp',
  'thủ tục ra sao',
  'em là mẹ đơn thân',
  'mẹ tôi mất rồi',
  'bé bị sai tên trong giấy khai sinh',
  'vợ chồng em đi làm xa',
];

describe('what is asked', () => {
  it.each(ASKED)('"%s"', (text, expected) => {
    expect(facets(text)).toEqual(expected);
    expect(facets(fold(text))).toEqual(expected);
  });

  it.each(NOT_ASKED)('"%s" asks for nothing special', (text) => {
    expect(facets(text)).toEqual([]);
    expect(facets(fold(text))).toEqual([]);
  });

  it('is read from a mere hint only where nothing clearer is asked', () => {
    expect(facets('đất ở huyện khác phải về quê')).toEqual(['place']);
    expect(facets('phải về quê thì mất bao lâu')).toEqual(['time']);
    expect(facets('mẹ em bảy mươi tuổi làm được không')).toEqual(['who']);
  });

  it('is not read into a word with other marks', () => {
    expect(facets('em muốn có giấy khai sinh')).toEqual([]);
    expect(facets('sợ lo cho con nhỏ đi học')).toEqual([]);
    expect(facets('thẻ của bé đi khám')).toEqual([]);
  });

  it('is read in time linear in the length', () => {
    const long = phraseLine('có cần giấy tờ gì không mẹ đi thay được không bao nhiêu tiền '.repeat(300));
    const started = performance.now();
    facetsIn(long);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
