import { describe, expect, it } from 'vitest';
import { composeZalo } from '../../../../src/channels/zalo/compose.js';
import type { Choice, OutMessage } from '../../../../src/platform/messages.js';

const choices = (count: number): Choice[] =>
  Array.from({ length: count }, (_, index) => ({ title: `Mục ${index + 1}`, payload: `#!intent:i${index + 1}` }));
const portal = { title: 'Cổng DVC', url: 'https://example.vn' };
const call = { title: 'Gọi một cửa', phone: '+84236000000' };
const bodies = (message: OutMessage, buttons = true, prompt?: string) =>
  composeZalo(message, buttons, prompt).map(
    ({ body }) => body as { text?: string; attachment?: { payload: { buttons: unknown[] } } },
  );
const buttonsOf = (message: OutMessage) => bodies(message).at(-1)?.attachment?.payload.buttons ?? [];

describe('words', () => {
  it('a short text is one bubble', () => {
    expect(composeZalo({ text: 'Dạ' }, true)).toEqual([{ body: { text: 'Dạ' }, instead: [], hasButtons: false }]);
  });

  it('a long text is several, none longer than 1,900, the buttons under the last', () => {
    const text = Array.from({ length: 6 }, (_, index) => `${index}. ${'chữ '.repeat(200)}`).join('\n\n');
    const parts = bodies({ text, choices: choices(2) });
    expect(parts.map((part) => (part.text ?? '').length <= 1_900)).toEqual(parts.map(() => true));
    expect(parts.map((part) => part.attachment !== undefined)).toEqual([false, false, true]);
  });

  it('nothing to say gives no bubble', () => {
    expect(composeZalo({ text: '' }, true)).toEqual([]);
  });
});

describe('buttons', () => {
  it('a choice is an invisible query, links share the five places', () => {
    expect(bodies({ text: 'Chọn ạ', choices: choices(1), links: [portal, call] })).toEqual([
      {
        text: 'Chọn ạ',
        attachment: {
          type: 'template',
          payload: {
            buttons: [
              { title: 'Mục 1', type: 'oa.query.hide', payload: '#!intent:i1' },
              { title: 'Cổng DVC', type: 'oa.open.url', payload: { url: 'https://example.vn' } },
              { title: 'Gọi một cửa', type: 'oa.open.phone', payload: { phone_code: '84236000000' } },
            ],
          },
        },
      },
    ]);
  });

  it.each([
    ['seven choices', { text: 'Chọn ạ', choices: choices(7) }, 'Chọn ạ\n\n6. Mục 6\n7. Mục 7'],
    [
      'five choices and a link',
      { text: 'Chọn ạ', choices: choices(5), links: [portal] },
      'Chọn ạ\n\nCổng DVC: https://example.vn',
    ],
    [
      'four choices and two links',
      { text: 'Chọn ạ', choices: choices(4), links: [portal, call] },
      'Chọn ạ\n\nGọi một cửa: +84236000000',
    ],
  ])('never more than five: %s', (_what, message, text) => {
    expect(buttonsOf(message)).toHaveLength(5);
    expect(bodies(message).at(-1)?.text).toBe(text);
  });

  it('switched off: numbers and addresses, and a sentence that asks for a number', () => {
    const message = { text: 'Chọn ạ', choices: choices(2), links: [portal] };
    const text = 'Chọn ạ\n\n1. Mục 1\n2. Mục 2\n\nCổng DVC: https://example.vn\n\nXin nhắn số ạ.';
    expect(composeZalo(message, false, 'Xin nhắn số ạ.')).toEqual([{ body: { text }, instead: [], hasButtons: false }]);
  });

  it('no number is asked for where there is nothing to choose', () => {
    expect(bodies({ text: 'Dạ', links: [portal] }, false, 'Xin nhắn số ạ.')).toEqual([
      { text: 'Dạ\n\nCổng DVC: https://example.vn' },
    ]);
  });

  it('carry with them what to say where the OA does not take them', () => {
    const [part] = composeZalo({ text: 'Chọn ạ', choices: choices(6) }, true);
    expect(part?.hasButtons).toBe(true);
    expect(part?.instead).toEqual([{ text: 'Chọn ạ\n\n1. Mục 1\n2. Mục 2\n3. Mục 3\n4. Mục 4\n5. Mục 5\n6. Mục 6' }]);
  });

  it('after a long text the replacement repeats only the last bubble', () => {
    const parts = composeZalo({ text: `${'chữ '.repeat(500)}\n\nChọn ạ`, choices: choices(2) }, true);
    const last = parts.at(-1);
    expect(last?.instead).toEqual([{ text: `${String(last?.body.text)}\n\n1. Mục 1\n2. Mục 2` }]);
  });
});

describe('cards', () => {
  const card = (name: string) => ({
    title: name,
    subtitle: 'Trong ngày',
    choices: [{ title: 'Xem', payload: `#!procedure:${name}` }],
  });

  it('become a numbered list whose titles are the buttons, before the other choices', () => {
    const message = { text: 'Các thủ tục:', cards: [card('Khai sinh'), card('Kết hôn')], choices: choices(1) };
    expect(bodies(message).at(-1)?.text).toBe('Các thủ tục:\n\n1. Khai sinh\nTrong ngày\n2. Kết hôn\nTrong ngày');
    expect(buttonsOf(message)).toMatchObject([{ title: 'Khai sinh' }, { title: 'Kết hôn' }, { title: 'Mục 1' }]);
    expect(bodies(message, false).at(-1)?.text).toMatch(/\n\n3\. Mục 1$/);
  });

  it('more than five keep their numbers in the list', () => {
    const message = { text: 'Các thủ tục:', cards: ['A', 'B', 'C', 'D', 'E', 'F'].map(card), choices: choices(1) };
    expect(buttonsOf(message)).toHaveLength(5);
    expect(bodies(message).at(-1)?.text).toMatch(/6\. F\nTrong ngày\n\n7\. Mục 1$/);
  });
});

describe('pictures and files', () => {
  const image = { url: 'https://example.vn/1.jpg' };
  const media = {
    type: 'template',
    payload: { template_type: 'media', elements: [{ media_type: 'image', url: image.url }] },
  };

  it('a picture with a short text is one bubble', () => {
    expect(composeZalo({ text: 'Bản đồ', image }, true)).toEqual([
      { body: { text: 'Bản đồ', attachment: media }, instead: [{ text: `Bản đồ\n\n${image.url}` }], hasButtons: false },
    ]);
  });

  it('a picture goes before a text with buttons, and a file before its text', () => {
    const file = { url: 'https://example.vn/mau.pdf', name: 'mau.pdf' };
    const parts = composeZalo({ text: 'Mẫu đơn ạ', image, file, choices: choices(1) }, true);
    expect(parts.map(({ body, upload }) => upload ?? body)).toMatchObject([
      { attachment: media },
      file,
      { text: 'Mẫu đơn ạ' },
    ]);
    expect(parts[1]?.instead).toEqual([{ text: 'mau.pdf: https://example.vn/mau.pdf' }]);
  });
});
