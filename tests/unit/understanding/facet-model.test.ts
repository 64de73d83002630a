import { beforeAll, describe, expect, it } from 'vitest';
import type { Matcher } from '../../../src/understanding/types.js';
import { fullMatcher } from './full-model.js';

let matcher: Matcher;
beforeAll(async () => {
  matcher = await fullMatcher();
}, 300_000);

describe('what is asked of a procedure', () => {
  it.each([
    ['khai sinh can gi, nop o dau', ['documents', 'place']],
    ['đăng ký tạm trú hết mấy đồng, có phải chờ lâu không', ['fee', 'time']],
    ['sao y bằng đại học thì tôi đem theo cái gì', ['documents']],
    ['giấy xác nhận độc thân để được mấy tháng thì hết giá trị', ['result']],
    ['làm căn cước cho bé thì ba hay mẹ phải có mặt', ['who']],
    ['nhap ho khau ngoi o nha lam tren dien thoai duoc hong', ['online']],
    ['khai tử trễ mấy tháng có bị phạt hông', ['deadline']],
    ['con tôi bị từ chối hộ nghèo là theo điều mấy, nghị định nào', ['legal-basis']],
  ])('"%s" asks first for %j', (text, facets) => {
    expect(matcher.understand(text).facets.slice(0, facets.length)).toEqual(facets);
  });

  it('is nothing where somebody only says what they want', () => {
    expect(matcher.understand('tôi muốn đăng ký kết hôn').facets).toEqual([]);
    expect(matcher.understand('chào xã, em cần làm khai sinh cho bé').facets).toEqual([]);
  });

  it('is the special case of the procedure in hand where nothing narrower is asked', () => {
    const { facets, entities } = matcher.understand('vợ chồng em chưa đăng ký kết hôn thì sao', {
      about: 'birth-registration',
    });
    expect(facets).toEqual(['case']);
    expect(entities.caseId).toBe('born-outside-marriage-with-father');
  });

  it('is what is asked of a special case, which the entities name', () => {
    const understood = matcher.understand('me don than khai sinh cho con thi mat may ngay');
    expect(understood).toMatchObject({ facets: ['time'], entities: { caseId: 'born-outside-marriage-no-father' } });
  });
});

describe('a procedure for those with a tie to another country', () => {
  it.each([
    ['khai sinh can gi, nop o dau', 'birth-registration'],
    ['khai sinh can gi', 'birth-registration'],
    ['ket hon can gi', 'marriage-registration'],
    ['lấy chồng đài loan cần gì', 'marriage-foreign'],
    ['bé sinh bên Nhật khai sinh ở xã được không', 'birth-foreign-element'],
  ])('"%s" is %s', (text, intent) => {
    expect(matcher.understand(text)).toMatchObject({ intent, decision: 'answer' });
  });
});
