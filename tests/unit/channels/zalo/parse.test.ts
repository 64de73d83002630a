import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseZalo } from '../../../../src/channels/zalo/parse.js';
import type { InMessage, Receipt } from '../../../../src/platform/messages.js';
import { ZALO, type ZaloEventFields, zaloEvent } from '../../../support/zalo-events.js';

const NOW = new Date('2026-11-23T03:00:00Z');
const EVENT_TIME = new Date(1_795_400_000_000);
const reader = { oaId: ZALO.oaId, now: () => NOW, sentByUs: (id: string) => id === 'sent-by-us' };
const parse = (fields: ZaloEventFields) => parseZalo(Buffer.from(zaloEvent(fields).body), reader);

function one(fields: ZaloEventFields): InMessage {
  const { messages, receipts, ignored } = parse(fields);
  expect({ receipts, ignored }).toEqual({ receipts: [], ignored: [] });
  expect(messages).toHaveLength(1);
  return messages[0] as InMessage;
}

function oneReceipt(fields: ZaloEventFields): Receipt {
  const { messages, receipts, ignored } = parse(fields);
  expect({ messages, ignored }).toEqual({ messages: [], ignored: [] });
  expect(receipts).toHaveLength(1);
  return receipts[0] as Receipt;
}

const attachment = (type: string, payload: Record<string, unknown>) => [{ type, payload }];

describe('what citizens send', () => {
  it('a text, with everything that frames it', () => {
    const message = one({ text: 'Làm giấy khai sinh', msgId: 'abc0001' });
    expect(message).toEqual({
      key: `zalo:${ZALO.oaId}:user_send_text:${ZALO.user}:abc0001`,
      channel: 'zalo',
      account: ZALO.oaId,
      user: ZALO.user,
      at: EVENT_TIME,
      kind: 'text',
      text: 'Làm giấy khai sinh',
      channelId: 'abc0001',
      raw: expect.objectContaining({ event_name: 'user_send_text' }),
    });
  });

  it('a pressed button, which comes as a text with our payload', () => {
    const message = one({ text: '#!procedure:birth-registration:fee' });
    expect(message).toMatchObject({ kind: 'text', payload: '#!procedure:birth-registration:fee' });
    expect(message).not.toHaveProperty('text');
  });

  it.each(['#tracuu', '# !menu', 'xem #!menu'])('"%s" is words, not a button', (text) => {
    expect(one({ text })).toMatchObject({ text });
    expect(one({ text })).not.toHaveProperty('payload');
  });

  it('a text with a link in it stays a text', () => {
    const link = attachment('link', { url: 'https://example.vn/a', title: 'Trang A' });
    expect(one({ text: 'xem giúp', attachments: link })).toMatchObject({
      kind: 'text',
      text: 'xem giúp',
      attachments: [{ type: 'link', url: 'https://example.vn/a', name: 'Trang A' }],
    });
  });

  it.each(['user_click_button', 'user_click_link'])('%s, which stands in no manual, is read as a text', (name) => {
    expect(one({ name, text: '#!menu' })).toMatchObject({ kind: 'text', payload: '#!menu' });
  });

  it.each([
    [
      'user_send_image',
      'image',
      'image',
      { url: 'https://example.vn/1.jpg', thumbnail: 'https://example.vn/t.jpg' },
      {},
    ],
    ['user_send_gif', 'image', 'gif', { url: 'https://example.vn/1.gif' }, {}],
    ['user_send_video', 'video', 'video', { url: 'https://example.vn/1.mp4' }, {}],
    ['user_send_audio', 'audio', 'audio', { url: 'https://example.vn/1.amr' }, {}],
    ['user_send_sticker', 'sticker', 'sticker', { id: '7', url: 'https://example.vn/7.png' }, {}],
    ['user_send_link', 'link', 'link', { url: 'https://example.vn/a', title: 'Trang A' }, { name: 'Trang A' }],
    [
      'user_send_file',
      'file',
      'file',
      { url: 'https://example.vn/d.pdf', name: 'don.pdf', size: '1024' },
      { name: 'don.pdf', size: 1024 },
    ],
    [
      'user_send_file',
      'file',
      'file',
      { url: 'https://example.vn/d.pdf', name: 'don.pdf', size: 1024 },
      { name: 'don.pdf', size: 1024 },
    ],
  ])('%s', (name, kind, type, payload, more) => {
    const message = one({ name, attachments: attachment(type, payload) });
    expect(message.kind).toBe(kind);
    expect(message.attachments).toEqual([{ type, url: payload.url, ...more }]);
  });

  it('a picture with words under it keeps both', () => {
    const picture = attachment('image', { url: 'https://example.vn/1.jpg' });
    expect(one({ name: 'user_send_image', text: 'giấy này', attachments: picture })).toMatchObject({
      kind: 'image',
      text: 'giấy này',
    });
  });

  it.each([
    [
      'with coordinates as text',
      { attachments: attachment('location', { coordinates: { latitude: '16.1', longitude: '108.2' } }) },
    ],
    ['in the second form', { message: { location: { latitude: 16.1, longitude: '108.2' } } }],
  ])('a location %s', (_form, fields) => {
    const message = one({ name: 'user_send_location', ...fields });
    expect(message.kind).toBe('location');
    expect(message.attachments).toEqual([{ type: 'location', latitude: 16.1, longitude: 108.2 }]);
  });

  it('a business card, whatever its payload is', () => {
    const card = one({ name: 'user_send_business_card', attachments: [{ type: 'recommened.user', payload: {} }] });
    expect(card).toMatchObject({ kind: 'contact', attachments: [{ type: 'contact' }] });
  });

  it.each([
    ['the new form', { name: 'Nguyễn Thị Mẫu', phone: '84900000001', full_address: { user_city: 'X' } }],
    ['the old form', { name: 'Nguyễn Thị Mẫu', phone: 84_900_000_001, city: 'X', ward: 'Y' }],
  ])('name and telephone number in %s', (_form, info) => {
    const message = one({ name: 'user_submit_info', event: { info } });
    expect(message).toMatchObject({ kind: 'contact', text: '84900000001' });
    expect(message.attachments).toEqual([{ type: 'contact', name: 'Nguyễn Thị Mẫu' }]);
  });

  it('a text without words and without anything else is malformed', () => {
    expect(parse({ text: '  ' }).ignored).toEqual([{ event: 'user_send_text', reason: 'malformed' }]);
  });
});

describe('coming, going and reacting', () => {
  it.each([
    ['follow', 'open'],
    ['user_click_chatnow', 'open'],
    ['unfollow', 'leave'],
  ])('%s', (name, kind) => {
    const call = zaloEvent({ name });
    const hash = createHash('sha256').update(call.body).digest('hex');
    const [message] = parseZalo(Buffer.from(call.body), reader).messages;
    expect(message).toMatchObject({ kind, user: ZALO.user, key: `zalo:${ZALO.oaId}:${name}:${ZALO.user}:${hash}` });
  });

  it('the same follow delivered again has the same key, a later one another', () => {
    const first = one({ name: 'follow' });
    expect(one({ name: 'follow' }).key).toBe(first.key);
    expect(one({ name: 'follow', at: new Date(1_795_400_000_001) }).key).not.toBe(first.key);
  });

  it('a reaction names the message and does not share its key', () => {
    const heart = one({ name: 'user_reacted_message', msgId: 'm1', message: { react_icon: '/-heart' } });
    const sad = one({ name: 'user_reacted_message', msgId: 'm1', message: { react_icon: ':-((' } });
    expect(heart).toMatchObject({ kind: 'reaction', about: 'm1' });
    expect(heart).not.toHaveProperty('channelId');
    expect(heart.key).not.toBe(sad.key);
  });
});

describe('what the OA has sent', () => {
  it.each(['text', 'image', 'gif', 'list', 'file', 'sticker', 'template', 'consent'])(
    'oa_send_%s is an echo',
    (what) => {
      const echo = one({ name: `oa_send_${what}`, msgId: 'e1', text: 'Dạ' });
      expect(echo).toMatchObject({ kind: 'echo', user: ZALO.user, channelId: 'e1', about: 'e1', text: 'Dạ' });
      expect(echo).not.toHaveProperty('ours');
    },
  );

  it('is ours where this process sent it', () => {
    expect(one({ name: 'oa_send_text', msgId: 'sent-by-us' })).toMatchObject({ ours: true });
  });

  it.each([
    [{ event: { admin_id: '77' } }],
    [{ event: { sender: { id: ZALO.oaId, admin_id: '77' } } }],
    [{ message: { admin_id: '77' } }],
  ])('is a person’s where it names one', (fields) => {
    expect(one({ name: 'oa_send_text', ...fields })).toMatchObject({ ours: false });
  });
});

describe('receipts', () => {
  it('received', () => {
    const event = { sender: { id: ZALO.oaId }, recipient: { id: ZALO.user } };
    expect(oneReceipt({ name: 'user_received_message', msgId: 'r1', event })).toEqual({
      channel: 'zalo',
      account: ZALO.oaId,
      user: ZALO.user,
      kind: 'delivered',
      at: EVENT_TIME,
      channelIds: ['r1'],
    });
  });

  it('received, of a message sent to a telephone number: the time of delivery counts', () => {
    const event = { sender: { id: ZALO.oaId }, recipient: { id: '84900000001' } };
    const message = { delivery_time: '1795399000000', tracking_id: 'D1-sv1' };
    expect(oneReceipt({ name: 'user_received_message', msgId: 'r1', event, message })).toMatchObject({
      user: '84900000001',
      at: new Date(1_795_399_000_000),
    });
  });

  it.each([
    ['citizen to OA', ZALO.user, ZALO.oaId],
    ['OA to citizen', ZALO.oaId, ZALO.user],
  ])('seen, directed from %s', (_direction, sender, recipient) => {
    const event = { sender: { id: sender }, recipient: { id: recipient }, message: { msg_ids: ['s1', 's2'] } };
    const receipt = oneReceipt({ name: 'user_seen_message', event });
    expect(receipt).toMatchObject({ kind: 'seen', user: ZALO.user, channelIds: ['s1', 's2'] });
  });

  it('seen, of one message', () => {
    expect(oneReceipt({ name: 'user_seen_message', msgId: 's1' })).toMatchObject({ channelIds: ['s1'] });
  });

  it('seen, of no message named: everything until then', () => {
    expect(oneReceipt({ name: 'user_seen_message', event: { message: {} } })).not.toHaveProperty('channelIds');
  });
});

describe('what needs nothing', () => {
  it.each([
    'oa_reacted_message',
    'user_feedback',
    'anonymous_send_text',
    'anonymous_send_image',
    'anonymous_send_file',
    'anonymous_send_sticker',
    'oa_send_anonymous_text',
    'add_user_to_tag',
    'change_template_status',
    'change_template_quality',
    'change_template_quota',
    'change_oa_daily_quota',
    'change_oa_template_tags',
    'event_journey_started',
    'user_click_response_button',
    'user_call_oa',
    'oa_call_user',
    'user_reply_consent',
    'create_group',
    'user_join_group',
    'user_send_group_text',
    'oa_send_group_text',
  ])('%s is known and ignored', (name) => {
    expect(parse({ name })).toEqual({ messages: [], receipts: [], ignored: [{ event: name, reason: 'known' }] });
  });

  it.each(['user_request_data_rights', 'constructor', '__proto__'])('%s is unknown', (name) => {
    expect(parse({ name }).ignored).toEqual([{ event: name, reason: 'unknown' }]);
  });

  it('a name that may hold anything is not repeated', () => {
    expect(parse({ name: 'xin chào\n' }).ignored).toEqual([{ event: 'unnamed', reason: 'unknown' }]);
  });

  it.each([['user_send_text'], ['oa_send_text'], ['follow']])('%s of another OA', (name) => {
    expect(parse({ name, oaId: '4000000000000000009' }).ignored).toEqual([{ event: name, reason: 'other-account' }]);
  });

  it.each([
    ['no parties', { event: { sender: null, recipient: null } }],
    ['no citizen', { event: { sender: null } }],
    ['the OA on both sides', { event: { sender: { id: ZALO.oaId } } }],
  ])('an event with %s is malformed', (_what, fields) => {
    expect(parse(fields).ignored).toEqual([{ event: 'user_send_text', reason: 'malformed' }]);
  });
});

describe('ids and times', () => {
  it('an id longer than a double holds survives as it is', () => {
    const body = zaloEvent({ msgId: 'ID' }).body.replace('"ID"', '12345678901234567891');
    const [message] = parseZalo(Buffer.from(body), reader).messages;
    expect(message?.channelId).toBe('12345678901234567891');
  });

  it.each([
    ['a number', 1_795_400_000_000, EVENT_TIME],
    ['missing', undefined, NOW],
    ['nonsense', 'hôm qua', NOW],
    ['beyond all time', '9999999999999999999', NOW],
  ])('a time that is %s', (_what, timestamp, at) => {
    const event = JSON.parse(zaloEvent().body) as Record<string, unknown>;
    const body = JSON.stringify({ ...event, timestamp });
    expect(parseZalo(Buffer.from(body), reader).messages[0]?.at).toEqual(at);
  });
});

describe('parse never throws', () => {
  const total = (raw: Buffer) => {
    const { messages, receipts, ignored } = parseZalo(raw, reader);
    return messages.length + receipts.length + ignored.length;
  };

  it('on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => total(Buffer.from(bytes)) === 1));
  });

  it('on any JSON', () => {
    fc.assert(fc.property(fc.json(), (json) => total(Buffer.from(json)) === 1));
  });

  it('on any filling of the fields of known events', () => {
    const anything = fc.jsonValue();
    const party = fc.oneof(fc.record({ id: fc.oneof(fc.constant(ZALO.oaId), fc.constant('1'), anything) }), anything);
    const event = fc.record(
      {
        event_name: fc.constantFrom(
          'user_send_text',
          'user_send_file',
          'oa_send_text',
          'follow',
          'user_seen_message',
          'user_submit_info',
          'user_reacted_message',
        ),
        sender: party,
        recipient: party,
        oa_id: fc.oneof(fc.constant(ZALO.oaId), anything),
        message: fc.oneof(
          fc.record(
            {
              msg_id: anything,
              text: anything,
              msg_ids: anything,
              attachments: fc.array(fc.record({ type: anything, payload: anything })),
            },
            { requiredKeys: [] },
          ),
          anything,
        ),
        timestamp: anything,
        info: anything,
      },
      { requiredKeys: ['event_name'] },
    );
    fc.assert(fc.property(event, (value) => total(Buffer.from(JSON.stringify(value))) === 1));
  });
});
