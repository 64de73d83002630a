import { expect, test } from 'vitest';
import { OwnSends } from '../../../src/conversation/own-sends.js';
import type { InMessage } from '../../../src/platform/messages.js';

const CONVERSATION = 'zalo:2550000000000000001:8800000000000000001';

const event = (channelId: string, kind: InMessage['kind'] = 'echo'): InMessage => ({
  key: `zalo:${channelId}`,
  channel: 'zalo',
  account: '2550000000000000001',
  user: '8800000000000000001',
  kind,
  channelId,
  at: new Date(0),
  raw: {},
});

const never = (): Promise<ReturnType<typeof sent>> => new Promise(() => {});

const sent = (...channelIds: string[]) => ({ state: 'sent', channelIds });

test('the echo of a message just sent is known, that of another is not', async () => {
  const own = new OwnSends();
  await own.during(CONVERSATION, async () => sent('m-1', 'm-2'));
  expect(await own.knows(event('m-1'))).toBe(true);
  expect(await own.knows(event('m-2'))).toBe(true);
  expect(await own.knows(event('m-3'))).toBe(false);
});

test('a citizen’s message is never taken for an echo', async () => {
  const own = new OwnSends();
  await own.during(CONVERSATION, async () => sent('m-1'));
  expect(await own.knows(event('m-1', 'text'))).toBe(false);
});

test('an echo that comes before the channel answered waits for that answer', async () => {
  const own = new OwnSends();
  let answer = (_: ReturnType<typeof sent>) => {};
  const sending = own.during(CONVERSATION, () => new Promise<ReturnType<typeof sent>>((done) => (answer = done)));
  const known = own.knows(event('m-1'));
  answer(sent('m-1'));
  expect(await known).toBe(true);
  await sending;
});

test('it waits no longer than a second, nor for a send to somebody else', async () => {
  const own = new OwnSends();
  void own.during('zalo:2550000000000000001:8800000000000000002', never);
  expect(await own.knows(event('m-1'))).toBe(false);

  void own.during(CONVERSATION, never);
  expect(await own.knows(event('m-1'))).toBe(false);
});

test('a message that failed, or whose fate is unknown, is not known', async () => {
  const own = new OwnSends();
  await own.during(CONVERSATION, async () => ({ state: 'unknown', channelIds: ['m-1'] }));
  await expect(own.during(CONVERSATION, () => Promise.reject(new Error('network')))).rejects.toThrow('network');
  expect(await own.knows(event('m-1'))).toBe(false);
});
