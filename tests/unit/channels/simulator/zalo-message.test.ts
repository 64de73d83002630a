import { describe, expect, it } from 'vitest';
import { checkZaloMessage } from '../../../../src/channels/simulator/zalo/check-message.js';

const letters = (count: number) => 'a'.repeat(count);
const show = (fields = {}) => ({ title: 'Tra cứu', type: 'oa.query.show', payload: 'Tra cứu hồ sơ', ...fields });
const withButtons = (buttons: unknown[], text: unknown = 'Anh/chị cần gì?') => ({
  text,
  attachment: { type: 'template', payload: { buttons } },
});
const media = (element: object) => ({
  attachment: { type: 'template', payload: { template_type: 'media', elements: [element] } },
});

const taken: [string, unknown][] = [
  ['a text of 2,000 characters', { text: letters(2_000) }],
  ['a text with a quote', { text: 'Vâng', quote_message_id: 'abc' }],
  ['five buttons', withButtons(Array.from({ length: 5 }, () => show()))],
  ['a title of 100 and a payload of 1,000', withButtons([show({ title: letters(100), payload: letters(1_000) })])],
  ['an invisible button', withButtons([show({ type: 'oa.query.hide', payload: '#1' })])],
  ['a link', withButtons([show({ type: 'oa.open.url', payload: { url: 'https://example.vn/a?b=1' } })])],
  ['a call', withButtons([show({ type: 'oa.open.phone', payload: { phone_code: '842360000000' } })])],
  [
    'a short message',
    withButtons([show({ type: 'oa.open.sms', payload: { phone_code: '842360000000', content: 'HS' } })]),
  ],
  ['an image by its address', media({ media_type: 'image', url: 'https://example.vn/a.png' })],
  ['a gif with its size', media({ media_type: 'gif', url: 'https://example.vn/a.gif', width: 1, height: 1 })],
  ['a file', { attachment: { type: 'file', payload: { token: 't' } } }],
];

const refused: [string, unknown, number][] = [
  ['no text', {}, -201],
  ['an empty text', { text: '' }, -201],
  ['a text of 2,001 characters', { text: letters(2_001) }, -210],
  ['six buttons', withButtons(Array.from({ length: 6 }, () => show())), -210],
  ['no buttons at all', withButtons([]), -201],
  ['buttons without words', withButtons([show()], null), -201],
  ['a title of 101 characters', withButtons([show({ title: letters(101) })]), -210],
  ['a payload of 1,001 characters', withButtons([show({ payload: letters(1_001) })]), -210],
  ['a button of no known kind', withButtons([show({ type: 'postback' })]), -201],
  ['a link that is none', withButtons([show({ type: 'oa.open.url', payload: { url: 'javascript:1' } })]), -201],
  ['a number with a plus', withButtons([show({ type: 'oa.open.phone', payload: { phone_code: '+842360000' } })]), -201],
  ['a gif without its size', media({ media_type: 'gif', url: 'https://example.vn/a.gif' }), -201],
  ['an image without an address', media({ media_type: 'image' }), -201],
  ['a list', { text: 'x', attachment: { type: 'template', payload: { template_type: 'list' } } }, -233],
  ['an attachment of no known kind', { attachment: { type: 'video', payload: {} } }, -233],
  ['nothing', undefined, -201],
];

describe('what Zalo takes as a consulting message', () => {
  it.each(taken)('takes %s', (_what, message) => {
    expect(checkZaloMessage(message)).not.toHaveProperty('code');
  });

  it.each(refused)('refuses %s', (_what, message, code) => {
    expect(checkZaloMessage(message)).toMatchObject({ code });
  });
});
