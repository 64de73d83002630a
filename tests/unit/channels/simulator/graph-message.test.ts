import { describe, expect, it } from 'vitest';
import { checkGraphMessage } from '../../../../src/channels/simulator/graph/check-message.js';

const letters = (count: number) => 'a'.repeat(count);
const of = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const reply = (fields = {}) => ({ content_type: 'text', title: 'Hỏi thủ tục', payload: '1', ...fields });
const postback = (fields = {}) => ({ type: 'postback', title: 'Đặt lịch', payload: '1', ...fields });
const template = (payload: object) => ({ attachment: { type: 'template', payload } });
const buttons = (list: unknown[], text = 'Chọn một việc') => template({ template_type: 'button', text, buttons: list });
const generic = (elements: unknown[]) => template({ template_type: 'generic', elements });
const element = (fields = {}) => ({ title: 'Đăng ký khai sinh', subtitle: 'Trong ngày', ...fields });

const taken: [string, object][] = [
  ['a text of 2,000 characters', { text: letters(2_000) }],
  ['metadata of 1,000 characters', { text: 'a', metadata: letters(1_000) }],
  ['13 quick replies', { text: 'a', quick_replies: of(13, reply()) }],
  ['three buttons under 640 characters', buttons(of(3, postback()), letters(640))],
  [
    'a call and a link',
    buttons([
      { type: 'phone_number', title: 'Gọi', payload: '+842360000000' },
      { type: 'web_url', title: 'Mở', url: 'https://example.vn' },
    ]),
  ],
  ['ten elements', generic(of(10, element({ buttons: of(3, postback()) })))],
  ['a picture', { attachment: { type: 'image', payload: { url: 'https://example.vn/a.png', is_reusable: true } } }],
];

const refused: [string, object][] = [
  ['no words and no attachment', {}],
  ['words and an attachment', { text: 'a', ...buttons([postback()]) }],
  ['a text of 2,001 characters', { text: letters(2_001) }],
  ['metadata of 1,001 characters', { text: 'a', metadata: letters(1_001) }],
  ['14 quick replies', { text: 'a', quick_replies: of(14, reply()) }],
  ['a quick reply of 21 characters', { text: 'a', quick_replies: [reply({ title: letters(21) })] }],
  ['a payload of 1,001 characters', { text: 'a', quick_replies: [reply({ payload: letters(1_001) })] }],
  ['a button template of 641 characters', buttons([postback()], letters(641))],
  ['no buttons', buttons([])],
  ['four buttons', buttons(of(4, postback()))],
  ['a button of 21 characters', buttons([postback({ title: letters(21) })])],
  ['a number without a plus', buttons([{ type: 'phone_number', title: 'Gọi', payload: '0236000000' }])],
  ['eleven elements', generic(of(11, element()))],
  ['a title of 81 characters', generic([element({ title: letters(81) })])],
  ['a template of no known kind', template({ template_type: 'list' })],
];

describe('what Meta takes as a message', () => {
  it.each(taken)('takes %s', (_what, message) => {
    expect(checkGraphMessage({ messaging_type: 'RESPONSE', message })).not.toHaveProperty('code');
  });

  it.each(refused)('refuses %s', (_what, message) => {
    expect(checkGraphMessage({ messaging_type: 'RESPONSE', message })).toMatchObject({ code: 100 });
  });

  it.each(['CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE', 'ACCOUNT_UPDATE'])('refuses the dead tag %s', (tag) => {
    const sent = { messaging_type: 'MESSAGE_TAG', tag, message: { text: 'a' } };
    expect(checkGraphMessage(sent)).toMatchObject({ code: 100 });
  });

  it('takes a human answer for what it is', () => {
    const sent = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message: { text: 'a' } };
    expect(checkGraphMessage(sent)).toMatchObject({ byHuman: true });
  });
});
