import { describe, expect, it } from 'vitest';
import { composeMessenger } from '../../../../src/channels/messenger/compose.js';
import type { Choice } from '../../../../src/platform/messages.js';

const choices = (count: number): Choice[] =>
  Array.from({ length: count }, (_, index) => ({ title: `Mục ${index + 1}`, payload: `#!intent:i${index + 1}` }));
const portal = { title: 'Cổng DVC', url: 'https://example.vn' };
const call = { title: 'Gọi một cửa', phone: '+84236000000' };
const quickReplies = (count: number) =>
  choices(count).map(({ title, payload }) => ({ content_type: 'text', title, payload }));
const buttonTemplate = (text: string, buttons: unknown[]) => ({
  attachment: { type: 'template', payload: { template_type: 'button', text, buttons } },
});
const webButton = { type: 'web_url', title: 'Cổng DVC', url: 'https://example.vn' };
const callButton = { type: 'phone_number', title: 'Gọi một cửa', payload: '+84236000000' };
const postbacks = (count: number) => choices(count).map((choice) => ({ type: 'postback', ...choice }));

describe('words', () => {
  it('a text', () => {
    expect(composeMessenger({ text: 'Dạ' })).toEqual([{ text: 'Dạ' }]);
    expect(composeMessenger({ text: '' })).toEqual([]);
  });

  it('a long text is several bubbles, the quick replies on the last', () => {
    const text = `${'một '.repeat(400)}\n\n${'hai '.repeat(400)}`;
    const bubbles = composeMessenger({ text, choices: choices(4) });
    expect(bubbles.map((bubble) => 'quick_replies' in bubble)).toEqual([false, true]);
  });
});

describe('choices and links', () => {
  it('up to three together are the buttons of one bubble', () => {
    expect(composeMessenger({ text: 'Chọn ạ', choices: choices(1), links: [portal, call] })).toEqual([
      buttonTemplate('Chọn ạ', [...postbacks(1), webButton, callButton]),
    ]);
  });

  it('three choices under a text of 640 are buttons, under a longer one quick replies', () => {
    expect(composeMessenger({ text: 'ệ'.repeat(640), choices: choices(3) })).toEqual([
      buttonTemplate('ệ'.repeat(640), postbacks(3)),
    ]);
    expect(composeMessenger({ text: 'ệ'.repeat(641), choices: choices(3) })).toEqual([
      { text: 'ệ'.repeat(641), quick_replies: quickReplies(3) },
    ]);
  });

  it('more choices are quick replies, the fourteenth and later numbers in the text', () => {
    expect(composeMessenger({ text: 'Chọn ạ', choices: choices(4) })).toEqual([
      { text: 'Chọn ạ', quick_replies: quickReplies(4) },
    ]);
    expect(composeMessenger({ text: 'Chọn ạ', choices: choices(15) })).toEqual([
      { text: 'Chọn ạ\n\n14. Mục 14\n15. Mục 15', quick_replies: quickReplies(13) },
    ]);
  });

  it('links and many choices: the links are buttons, the choices quick replies of the same last bubble', () => {
    expect(composeMessenger({ text: 'Chọn ạ', choices: choices(4), links: [portal] })).toEqual([
      { ...buttonTemplate('Chọn ạ', [webButton]), quick_replies: quickReplies(4) },
    ]);
  });

  it('links under a long text: the text first, its last paragraph with the links', () => {
    const text = `${'chữ '.repeat(200).trim()}\n\nXem thêm ở đây ạ.`;
    expect(composeMessenger({ text, links: [portal] })).toEqual([
      { text: 'chữ '.repeat(200).trim() },
      buttonTemplate('Xem thêm ở đây ạ.', [webButton]),
    ]);
  });

  it('links under a text of several bubbles lose nothing of it', () => {
    const text = Array.from({ length: 9 }, (_, index) => `Đoạn ${index}. ${'chữ '.repeat(90)}`.trim()).join('\n\n');
    const bubbles = composeMessenger({ text, links: [portal] }) as {
      text?: string;
      attachment?: { payload: { text: string } };
    }[];
    const words = bubbles.map((bubble) => bubble.text ?? bubble.attachment?.payload.text ?? '');
    expect(words.join(' ').split(/\s+/)).toEqual(text.split(/\s+/));
    expect(words.at(-1)?.length).toBeLessThanOrEqual(640);
    expect(words.every((part) => part.length <= 1_900 && part !== '')).toBe(true);
  });

  it('a fourth link is written out', () => {
    const links = [1, 2, 3, 4].map((n) => ({ title: `Trang ${n}`, url: `https://example.vn/${n}` }));
    const [bubble] = composeMessenger({ text: 'Xem ạ', links });
    expect(bubble).toMatchObject({
      attachment: { payload: { text: 'Xem ạ\n\nTrang 4: https://example.vn/4', buttons: [{}, {}, {}] } },
    });
  });

  it('a title longer than 20 is cut', () => {
    const [bubble] = composeMessenger({
      text: 'Chọn ạ',
      choices: [{ title: 'Đăng ký khai sinh lưu động', payload: '#!a' }],
    });
    expect(JSON.stringify(bubble)).toContain('"title":"Đăng ký khai sinh l…"');
  });
});

describe('cards', () => {
  const card = (index: number) => ({
    title: `Thủ tục ${index} ${'x'.repeat(90)}`,
    subtitle: 'y'.repeat(90),
    imageUrl: 'https://example.vn/1.jpg',
    choices: [{ title: 'Xem', payload: `#!procedure:p${index}` }],
    links: [portal, call, portal],
  });

  it('stand side by side, ten at most, their words cut to 80, three buttons each', () => {
    const bubbles = composeMessenger({
      text: 'Các thủ tục:',
      cards: Array.from({ length: 12 }, (_, index) => card(index)),
      choices: choices(2),
    }) as { attachment?: { payload: { elements: { title: string; subtitle: string; buttons: unknown[] }[] } } }[];
    const carousels = bubbles.slice(1).map((bubble) => bubble.attachment?.payload.elements ?? []);
    expect(bubbles[0]).toEqual({ text: 'Các thủ tục:' });
    expect(carousels.map((elements) => elements.length)).toEqual([10, 2]);
    expect(
      carousels.flat().every((e) => e.title.length === 80 && e.subtitle.length === 80 && e.buttons.length === 3),
    ).toBe(true);
    expect(bubbles.map((bubble) => 'quick_replies' in bubble)).toEqual([false, false, true]);
  });

  it('with nothing but a title, which Meta refuses, are a list', () => {
    expect(composeMessenger({ text: 'Gồm có:', cards: [{ title: 'Tờ khai' }, { title: 'Giấy chứng sinh' }] })).toEqual([
      { text: 'Gồm có:\n\nTờ khai\nGiấy chứng sinh' },
    ]);
  });

  it('as a list keep their choices, numbered before the others', () => {
    const cards = [{ title: 'Khai sinh', choices: [{ title: 'Xem', payload: '#!a' }] }, { title: 'Tờ khai' }];
    const [bubble] = composeMessenger({ text: 'Gồm có:', cards, choices: choices(3) });
    expect(bubble).toMatchObject({
      text: 'Gồm có:\n\n1. Khai sinh\nTờ khai',
      quick_replies: [{ title: 'Khai sinh', payload: '#!a' }, {}, {}, {}],
    });
  });
});

describe('pictures and files', () => {
  it('go before the words', () => {
    const image = { url: 'https://example.vn/1.jpg' };
    const file = { url: 'https://example.vn/mau.pdf', name: 'mau.pdf' };
    expect(composeMessenger({ text: 'Mẫu đơn ạ', image, file })).toEqual([
      { attachment: { type: 'image', payload: { url: image.url, is_reusable: true } } },
      { attachment: { type: 'file', payload: { url: file.url, is_reusable: true } } },
      { text: 'Mẫu đơn ạ' },
    ]);
  });

  it('without words carry the quick replies themselves', () => {
    const bubbles = composeMessenger({ text: '', image: { url: 'https://example.vn/1.jpg' }, choices: choices(4) });
    expect(bubbles).toHaveLength(1);
    expect(bubbles[0]).toMatchObject({ attachment: { type: 'image' }, quick_replies: quickReplies(4) });
  });
});
