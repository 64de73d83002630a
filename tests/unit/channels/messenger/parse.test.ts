import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessenger } from '../../../../src/channels/messenger/parse.js';
import type { InMessage } from '../../../../src/platform/messages.js';
import {
  MESSENGER,
  type MessengerItemFields,
  messengerBatch,
  messengerEcho,
  messengerEvent,
  messengerItem,
} from '../../../support/messenger-events.js';

const NOW = new Date('2026-11-23T03:00:00Z');
const EVENT_MS = 1_795_400_000_000;
const { pageId, appId, user } = MESSENGER;
const reader = { pageId, appId, now: () => NOW };
const parseBody = (body: string) => parseMessenger(Buffer.from(body), reader);
const parse = (fields: MessengerItemFields) => parseBody(messengerEvent(fields).body);
const entry = (fields: Record<string, unknown>) => ({ id: pageId, time: EVENT_MS, ...fields });

function only(parsed: ReturnType<typeof parseMessenger>): InMessage {
  expect({ receipts: parsed.receipts, ignored: parsed.ignored }).toEqual({ receipts: [], ignored: [] });
  expect(parsed.messages).toHaveLength(1);
  return parsed.messages[0] as InMessage;
}
const one = (fields: MessengerItemFields) => only(parse(fields));

describe('what citizens send', () => {
  it('a text, with everything that frames it', () => {
    expect(one({ text: 'Làm giấy khai sinh', mid: 'm_1' })).toEqual({
      key: 'fb:500:message:600:m_1',
      channel: 'messenger',
      account: pageId,
      user,
      at: new Date(EVENT_MS),
      kind: 'text',
      text: 'Làm giấy khai sinh',
      channelId: 'm_1',
      raw: expect.objectContaining({ sender: { id: user } }),
    });
  });

  it('a quick reply', () => {
    expect(one({ text: 'Lệ phí', quickReply: '#!menu' })).toMatchObject({
      kind: 'text',
      text: 'Lệ phí',
      payload: '#!menu',
    });
  });

  it('a quick reply of somebody else is the words on it', () => {
    expect(one({ text: '0900000001', quickReply: '0900000001' })).not.toHaveProperty('payload');
  });

  it('typed words that look like a payload are words', () => {
    expect(one({ text: '#!menu' })).toMatchObject({ kind: 'text', text: '#!menu' });
    expect(one({ text: '#!menu' })).not.toHaveProperty('payload');
  });

  it.each([
    ['image', { url: 'https://example.vn/1.jpg' }, 'image', 'image'],
    ['audio', { url: 'https://example.vn/1.mp4' }, 'audio', 'audio'],
    ['video', { url: 'https://example.vn/1.mp4' }, 'video', 'video'],
    ['file', { url: 'https://example.vn/1.pdf' }, 'file', 'file'],
    ['sticker', { url: 'https://example.vn/1.png', sticker_id: 369_239_263_222_822 }, 'sticker', 'sticker'],
    ['image', { url: 'https://example.vn/1.png', sticker_id: 369_239_263_222_822 }, 'sticker', 'sticker'],
    ['reel', { url: 'https://example.vn/r', title: 'Phim' }, 'video', 'video'],
    ['fallback', { url: 'https://example.vn/a' }, 'link', 'link'],
    ['post', { url: 'https://example.vn/p' }, 'link', 'link'],
    ['appointment_booking', { url: 'https://example.vn/b' }, 'file', 'file'],
    ['something_new', {}, 'file', 'file'],
    ['constructor', {}, 'file', 'file'],
  ])('an attachment %s %j', (type, payload, kind, neutral) => {
    const message = one({ attachments: [{ type, payload }] });
    expect(message.kind).toBe(kind);
    expect(message.attachments?.[0]).toMatchObject({ type: neutral, ...('url' in payload && { url: payload.url }) });
  });

  it('a location', () => {
    const payload = { coordinates: { lat: 16.1, long: 108.2 } };
    expect(one({ attachments: [{ type: 'location', payload }] })).toMatchObject({
      kind: 'location',
      attachments: [{ type: 'location', latitude: 16.1, longitude: 108.2 }],
    });
  });

  it('words with the preview of a link stay words', () => {
    const fallback = { type: 'fallback', title: 'Trang A', url: 'https://example.vn/a' };
    expect(one({ text: 'xem https://example.vn/a', attachments: [fallback] })).toMatchObject({
      kind: 'text',
      attachments: [{ type: 'link', url: 'https://example.vn/a', name: 'Trang A' }],
    });
  });

  it('a message of which Meta shows nothing still gets a turn', () => {
    expect(one({ item: { message: { mid: 'm_1', is_unsupported: true } } })).toMatchObject({ kind: 'file' });
  });

  it('changed words, each change with a key of its own', () => {
    const edit = (num_edit: number) => one({ item: { message_edit: { mid: 'm_1', text: 'khai tử', num_edit } } });
    expect(edit(1)).toMatchObject({
      kind: 'edit',
      text: 'khai tử',
      about: 'm_1',
      key: 'fb:500:message_edit:600:m_1:1',
    });
    expect(edit(2).key).not.toBe(edit(1).key);
  });

  it('a message taken back', () => {
    expect(one({ item: { message: { mid: 'm_1', is_deleted: true } } })).toMatchObject({
      kind: 'unsend',
      about: 'm_1',
      key: 'fb:500:unsend:600:m_1',
    });
  });

  it('a reaction, coming and going', () => {
    const reaction = (action: string, at: number) =>
      one({ at: new Date(at), item: { reaction: { action, reaction: 'love', emoji: '❤', mid: 'm_1' } } });
    expect(reaction('react', EVENT_MS)).toMatchObject({ kind: 'reaction', about: 'm_1' });
    expect(reaction('unreact', EVENT_MS + 1).key).not.toBe(reaction('react', EVENT_MS).key);
  });
});

describe('buttons and links', () => {
  const postback = { title: 'Lệ phí', payload: '#!procedure:birth-registration:fee' };

  it('a button without mid is known by time and payload', () => {
    expect(one({ item: { postback } })).toMatchObject({
      key: `fb:500:postback:600:${EVENT_MS}:#!procedure:birth-registration:fee`,
      kind: 'text',
      text: 'Lệ phí',
      payload: '#!procedure:birth-registration:fee',
    });
  });

  it('a button with mid', () => {
    expect(one({ item: { postback: { ...postback, mid: 'm_9' } } })).toMatchObject({
      key: 'fb:500:postback:600:m_9',
      channelId: 'm_9',
    });
  });

  it('the form of the manual, with a time in seconds as text', () => {
    const value = { sender: { id: user }, recipient: { id: pageId }, timestamp: '1795400000', postback };
    const changes = [{ field: 'messaging_postbacks', value }];
    expect(only(parseBody(messengerBatch([entry({ changes })]).body))).toMatchObject({
      kind: 'text',
      payload: postback.payload,
      at: new Date(EVENT_MS),
    });
  });

  it.each([
    [
      'with the ref of its link',
      { referral: { ref: 'survey_01', source: 'SHORTLINK', type: 'OPEN_THREAD' } },
      { payload: 'survey_01' },
    ],
    ['without a link', {}, {}],
  ])('Get Started %s', (_how, more, payload) => {
    const message = one({ item: { postback: { title: 'Bắt đầu', payload: 'GET_STARTED', ...more } } });
    expect(message).toMatchObject({ kind: 'open', ...payload });
    expect('payload' in message).toBe('payload' in payload);
  });

  it('our own button, pressed first by somebody who came by a link, is what they want', () => {
    expect(one({ item: { postback: { ...postback, referral: { ref: 'survey_01' } } } })).toMatchObject({
      kind: 'text',
      payload: postback.payload,
    });
  });

  it('a button of somebody else is the words on it', () => {
    const message = one({ item: { postback: { title: 'Giờ làm việc', payload: 'HOURS' } } });
    expect(message).toMatchObject({ kind: 'text', text: 'Giờ làm việc' });
    expect(message).not.toHaveProperty('payload');
  });

  it('a link followed within a conversation', () => {
    const referral = { ref: 'survey_01', source: 'SHORTLINK', type: 'OPEN_THREAD' };
    expect(one({ item: { referral } })).toMatchObject({
      kind: 'open',
      payload: 'survey_01',
      key: `fb:500:referral:600:${EVENT_MS}:survey_01`,
    });
  });

  it('words of somebody who came by a link keep its ref', () => {
    const message = { mid: 'm_1', text: 'chấm điểm', referral: { ref: 'survey_01' } };
    expect(one({ item: { message } })).toMatchObject({ kind: 'text', text: 'chấm điểm', payload: 'survey_01' });
  });
});

describe('echoes', () => {
  const echo = (message: Record<string, unknown>, some = reader) =>
    only(
      parseMessenger(
        Buffer.from(
          messengerBatch([entry({ messaging: [messengerEcho({ mid: 'm_e', text: 'Dạ', ...message })] })]).body,
        ),
        some,
      ),
    );

  it('our own carry our reference', () => {
    expect(echo({ app_id: Number(appId), metadata: 'ref-1' })).toMatchObject({
      key: 'fb:500:echo:600:m_e',
      kind: 'echo',
      user,
      text: 'Dạ',
      channelId: 'm_e',
      about: 'm_e',
      ref: 'ref-1',
      ours: true,
    });
  });

  it.each([
    ['another application', { app_id: 263_902_037_430_900 }],
    ['no application: a person', {}],
  ])('of %s are not ours', (_whose, message) => {
    expect(echo(message)).toMatchObject({ ours: false });
  });

  it('say nothing of their owner where our application is not known', () => {
    expect(echo({ app_id: appId }, { ...reader, appId: undefined as unknown as string })).not.toHaveProperty('ours');
  });

  it('are known by their sender as well', () => {
    const bare = messengerEcho({ mid: 'm_e', is_echo: undefined });
    expect(only(parseBody(messengerBatch([entry({ messaging: [bare] })]).body))).toMatchObject({ kind: 'echo', user });
  });
});

describe('receipts', () => {
  it('read: everything until then', () => {
    const { receipts } = parse({ item: { read: { watermark: EVENT_MS - 5 } } });
    expect(receipts).toEqual([
      { channel: 'messenger', account: pageId, user, kind: 'seen', at: new Date(EVENT_MS - 5) },
    ]);
  });

  it('delivered: these messages', () => {
    const { receipts } = parse({ item: { delivery: { mids: ['m_1', 'm_2'], watermark: EVENT_MS } } });
    expect(receipts).toMatchObject([{ kind: 'delivered', channelIds: ['m_1', 'm_2'] }]);
  });

  it('delivered, without ids: everything until then', () => {
    expect(parse({ item: { delivery: { watermark: EVENT_MS } } }).receipts[0]).not.toHaveProperty('channelIds');
  });
});

describe('batches', () => {
  it('two entries of two items, one of them broken, and a conversation that a person has', () => {
    const item = (mid: string) => messengerItem({ mid });
    const broken = { sender: { id: user }, recipient: { id: pageId }, timestamp: EVENT_MS, message: 'no object' };
    const batch = messengerBatch([
      entry({ messaging: [item('m_1'), broken] }),
      entry({ messaging: [item('m_2')], standby: [item('m_3')] }),
    ]);
    const { messages, ignored } = parseBody(batch.body);
    expect(messages.map(({ channelId }) => channelId)).toEqual(['m_1', 'm_2', 'm_3']);
    expect(ignored).toEqual([{ event: 'message', reason: 'malformed' }]);
  });

  it.each([null, 7, 'x', [], { sender: null }])('a broken item %j leaves its neighbour alone', (broken) => {
    const { messages, ignored } = parseBody(messengerBatch([entry({ messaging: [broken, messengerItem()] })]).body);
    expect([messages.length, ignored.length]).toEqual([1, 1]);
  });

  it('a Page that is not ours', () => {
    const foreign = { id: '501', messaging: [messengerItem({ page: '501' })] };
    const { messages, ignored } = parseBody(messengerBatch([foreign, entry({ messaging: [messengerItem()] })]).body);
    expect(messages).toHaveLength(1);
    expect(ignored).toEqual([{ event: 'message', reason: 'other-account' }]);
  });

  it('an item for another Page in an entry of ours', () => {
    const { ignored } = parseBody(messengerBatch([entry({ messaging: [messengerItem({ page: '501' })] })]).body);
    expect(ignored).toEqual([{ event: 'message', reason: 'other-account' }]);
  });

  it.each([
    'messaging_feedback',
    'response_feedback',
    'pass_thread_control',
    'take_thread_control',
    'request_thread_control',
    'app_roles',
    'policy_enforcement',
    'optin',
  ])('%s is known and ignored', (name) => {
    expect(parse({ item: { [name]: {} } }).ignored).toEqual([{ event: name, reason: 'known' }]);
  });

  it('what nobody knows is named where that can be done', () => {
    expect(parse({ item: { brand_new: {} } }).ignored).toEqual([{ event: 'unnamed', reason: 'unknown' }]);
    for (const field of ['feed', 'constructor']) {
      const { sender, recipient } = messengerItem();
      const changes = [{ field, value: { item: 'post', sender, recipient } }];
      expect(parseBody(messengerBatch([entry({ changes })]).body)).toEqual({
        messages: [],
        receipts: [],
        ignored: [{ event: field, reason: 'unknown' }],
      });
    }
  });

  it.each([
    ['another object', '{"object":"instagram","entry":[]}', { event: 'instagram', reason: 'unknown' }],
    ['no JSON', 'xin chào', { event: 'body', reason: 'malformed' }],
    ['an empty entry', JSON.stringify({ object: 'page', entry: [entry({})] }), { event: 'entry', reason: 'malformed' }],
  ])('%s', (_what, body, ignored) => {
    expect(parseBody(body)).toEqual({ messages: [], receipts: [], ignored: [ignored] });
  });

  it('a message without its id is malformed', () => {
    expect(parse({ item: { message: { text: 'x' } } }).ignored).toEqual([{ event: 'message', reason: 'malformed' }]);
  });

  it('an item without a time has the time of its entry', () => {
    expect(
      only(parseBody(messengerBatch([entry({ messaging: [{ ...messengerItem(), timestamp: undefined }] })]).body)).at,
    ).toEqual(new Date(EVENT_MS));
  });
});

describe('parse never throws', () => {
  it('on any bytes and any JSON', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => parseMessenger(Buffer.from(bytes), reader).messages.length === 0),
    );
    fc.assert(fc.property(fc.json(), (json) => parseBody(json).ignored.length === 1));
  });

  it('and gives each item one place, whatever it is filled with', () => {
    const anything = fc.jsonValue();
    const party = fc.oneof(fc.record({ id: fc.constantFrom('500', '600') }), anything);
    const body = fc.oneof(
      fc.record(
        {
          mid: anything,
          text: anything,
          attachments: fc.array(fc.record({ type: anything, payload: anything })),
          is_echo: fc.boolean(),
          referral: anything,
        },
        { requiredKeys: [] },
      ),
      anything,
    );
    const item = fc.oneof(
      fc.record(
        {
          sender: party,
          recipient: party,
          timestamp: anything,
          message: body,
          postback: body,
          read: anything,
          delivery: anything,
          reaction: anything,
          message_edit: body,
        },
        { requiredKeys: [] },
      ),
      anything,
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), fc.array(item), (messaging, standby) => {
        const { messages, receipts, ignored } = parseBody(messengerBatch([entry({ messaging, standby })]).body);
        return messages.length + receipts.length + ignored.length === messaging.length + standby.length;
      }),
    );
  });
});
