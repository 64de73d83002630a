import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FakeServer } from '../../src/channels/simulator/fake-server.js';
import { conversationModel } from '../../src/store/models/conversation.js';
import { type IncomingDoc, type MessageDoc, messageModel, type OutgoingDoc } from '../../src/store/models/message.js';
import { openStore } from '../../src/store/open.js';
import { BotProcess, freePort } from '../support/bot-process.js';
import { FakePlatforms } from '../support/fake-platforms.js';

const KILLS = 10;
const BUSY_MS = 10_000;
/** Messages a second over both channels: some turn is under way at any moment, and the pace of neither is exceeded. */
const PER_SECOND = 16;
/** So many that nobody writes fast enough to be asked for patience. */
const CITIZENS = 80;
const SAYS = ['làm khai sinh cần gì', 'giờ làm việc', 'thế còn lệ phí?', 'cảm ơn', 'dang ky ket hon can giay to gi'];

let folder: string;
let platforms: FakePlatforms;
let env: Record<string, string>;
const expected = { zalo: 0, messenger: 0 };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tlmc-kill-'));
  const port = await freePort();
  // A webhook that is refused is brought again, as the platforms do, until the bot is back.
  platforms = await FakePlatforms.start(
    `http://127.0.0.1:${port}`,
    Array.from({ length: 60 }, () => 500),
  );
  env = { ...platforms.settings, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'warn' };
});

afterAll(async () => {
  await platforms.close();
  await rm(folder, { recursive: true, force: true });
});

/** The bot has got its own access token, as after any first day. */
async function firstAnswer(zalo: FakeServer, citizen: string): Promise<void> {
  zalo.say(citizen, { text: SAYS[0]! });
  expected.zalo += 1;
  const answered = () => zalo.threads.items(citizen).some(({ from }) => from === 'bot');
  await expect.poll(answered, { timeout: 30_000 }).toBe(true);
}

/** Citizens of both channels write at a steady pace until told to stop. */
async function busyFor(ms: number, citizens: { on: FakeServer; user: string; channel: 'zalo' | 'messenger' }[]) {
  const end = Date.now() + ms;
  for (let n = 0; Date.now() < end; n += 1) {
    const { on, user, channel } = citizens[n % citizens.length]!;
    on.say(user, { text: SAYS[n % SAYS.length]! });
    expected[channel] += 1;
    await pause(1_000 / PER_SECOND);
  }
}

it('kill -9 at a random moment, ten times: each message has one turn, each reply was sent once or is named unknown', async () => {
  const { zalo, graph } = platforms;
  const citizens = Array.from({ length: CITIZENS }, (_, n) => {
    const [on, channel] = n % 2 ? ([zalo, 'zalo'] as const) : ([graph, 'messenger'] as const);
    return { on, channel, user: on.newCitizen() };
  });

  let bot = await BotProcess.start(env);
  // A refresh token works once: killed between Zalo's answer and its being stored, no bot could send again.
  await firstAnswer(zalo, citizens.find(({ channel }) => channel === 'zalo')!.user);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const busy = busyFor(BUSY_MS, citizens);
    await pause(500 + Math.random() * (BUSY_MS - 4_000));
    await bot.end('SIGKILL');
    bot = await BotProcess.start(env);
    await busy;
  }
  await Promise.all([zalo.settled(), graph.settled()]);
  await untilQuiet(bot);
  expect(await bot.end('SIGTERM')).toBe(0);

  const { incoming, outgoing, versions } = await transcript();
  const turnsOf = (channel: string) => incoming.filter((message) => message.channel === channel);
  expect(turnsOf('zalo')).toHaveLength(expected.zalo);
  expect(turnsOf('messenger')).toHaveLength(expected.messenger);
  expect(incoming.filter(({ state, dueAt }) => state === 'pending' || dueAt)).toEqual([]);
  // The version counts turns: one a message, however often the process died.
  expect(versions).toBe(incoming.length);

  const ends = outgoing.map(({ state, stateReason }) => (state === 'sent' ? 'sent' : `${state}: ${stateReason}`));
  const named = ['sent', 'unknown: interrupted', 'unknown: no-answer'];
  expect(ends.filter((end) => !named.includes(end))).toEqual([]);
  const answered = new Set(outgoing.map(({ inReplyTo }) => inReplyTo));
  // Chance may let one citizen write more than anybody is answered: such a turn is recorded, and silent by rule.
  const limited = incoming.filter(({ outcome }) => outcome === 'limited');
  expect(limited.length).toBeLessThan(incoming.length / 20);
  expect(incoming.filter((message) => !limited.includes(message) && !answered.has(message._id))).toEqual([]);

  for (const [channel, fake] of [['zalo', zalo] as const, ['messenger', graph] as const]) {
    const people = citizens.filter((citizen) => citizen.channel === channel);
    const read = people.flatMap(({ user }) => fake.threads.items(user)).filter(({ from }) => from === 'bot').length;
    const count = (state: string) => outgoing.filter((out) => out.channel === channel && out.state === state).length;
    // What is called sent was read once; what is unknown was read once or never.
    expect(read).toBeGreaterThanOrEqual(count('sent'));
    expect(read).toBeLessThanOrEqual(count('sent') + count('unknown'));
  }
  process.stdout.write(
    `${KILLS} kills: ${incoming.length} messages, ${outgoing.length} replies, ${ends.filter((end) => end !== 'sent').length} unknown\n`,
  );
});

/** Nothing remains to be done: seen from beside the running bot. What remains is named, with what the bot said of it. */
async function untilQuiet(bot: BotProcess): Promise<void> {
  const store = await openStore({ dataDir: folder, log: pino({ level: 'silent' }), attach: true });
  const waiting = async () => {
    const left = messageModel(store.connection).aggregate<{ _id: object; count: number; due: Date }>([
      { $match: { dueAt: { $exists: true } } },
      {
        $group: {
          _id: { direction: '$direction', channel: '$channel', state: '$state', attempts: '$attempts' },
          count: { $sum: 1 },
          due: { $min: '$dueAt' },
        },
      },
    ]);
    return (await left).map(({ _id, count, due }) => ({ ..._id, count, dueInMs: due.getTime() - Date.now() }));
  };
  try {
    await expect.poll(waiting, { timeout: 90_000, interval: 500 }).toEqual([]);
  } catch (error) {
    throw new Error(`work was left undone; the bot said:\n${bot.output}`, { cause: error });
  } finally {
    await store.close();
  }
}

async function transcript() {
  const store = await openStore({ dataDir: folder, log: pino({ level: 'silent' }) });
  const all = (await messageModel(store.connection).find().lean()) as MessageDoc[];
  const conversations = await conversationModel(store.connection).find().lean();
  await store.close();
  return {
    incoming: all.filter((doc): doc is IncomingDoc => doc.direction === 'in'),
    outgoing: all.filter((doc): doc is OutgoingDoc => doc.direction === 'out'),
    versions: conversations.reduce((sum, { version }) => sum + version, 0),
  };
}
