import { describe, expect, it } from 'vitest';
import { withoutPutAway } from '../../../src/understanding/several.js';

describe('in the midst of a conversation', () => {
  it.each([
    ['thôi khỏi ủy quyền, tôi bán luôn mảnh vườn, ký hết bao nhiêu', 'tôi bán luôn mảnh vườn, ký hết bao nhiêu'],
    ['không phải khai sinh đâu em, chị xin bản sao trích lục thôi', 'chị xin bản sao trích lục thôi'],
    ['khai sinh co roi, gio nhap khau cho be can gi', 'gio nhap khau cho be can gi'],
    ['ký xong hết rồi, bước sau nộp ở đâu', 'bước sau nộp ở đâu'],
    ['bán nhà dưới quê rồi, giờ muốn chuyển khẩu lên đây', 'giờ muốn chuyển khẩu lên đây'],
  ])('what is put away or done is left out of "%s"', (text, rest) => expect(withoutPutAway(text)).toBe(rest));

  it.each([
    ['is a question', 'không phải đóng tiền hả, vậy mấy ngày'],
    ['is a condition', 'không phải con cái, vậy đứng tên nộp có được không'],
    ['tells how things stand', 'cụ tôi 78 tuổi rồi, làm giấy gì'],
    ['leaves nothing that is wanted', 'thôi khỏi, tôi hiểu hết cả'],
  ])('what %s stays', (_, text) => expect(withoutPutAway(text)).toBe(text));
});
