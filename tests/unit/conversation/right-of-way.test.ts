import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RightOfWay } from '../../../src/conversation/right-of-way.js';

const HANDS = 8;
const CROWD = 60;
const PATIENCE = 250;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What happens to a hand that asks for a place. */
function hand(way: RightOfWay) {
  const seen = { began: false };
  void way.enter().then(() => {
    seen.began = true;
  });
  return seen;
}

const hands = (way: RightOfWay, count: number) => Array.from({ length: count }, () => hand(way));
const began = (all: readonly { began: boolean }[]) => all.filter((one) => one.began).length;
const settle = () => vi.advanceTimersByTimeAsync(0);

async function crowd(way: RightOfWay): Promise<void> {
  for (let n = 0; n < CROWD; n++) await way.accept(async () => undefined);
}

/** An acceptance that lasts until it is told to end. */
function acceptance(way: RightOfWay): () => void {
  let end = () => {};
  void way.accept(() => new Promise<void>((done) => (end = done)));
  return () => end();
}

test('while little comes in, eight work at a time and the next follows as one leaves', async () => {
  const way = new RightOfWay();
  const all = hands(way, HANDS + 2);
  await settle();
  expect(began(all)).toBe(HANDS);
  way.leave();
  await settle();
  expect(began(all)).toBe(HANDS + 1);
});

test('a single acceptance holds nobody up', async () => {
  const way = new RightOfWay();
  acceptance(way);
  const one = hand(way);
  await settle();
  expect(one.began).toBe(true);
});

test('in a crowd one works at a time, and begins when nothing is being accepted', async () => {
  const way = new RightOfWay();
  await crowd(way);
  const first = hand(way);
  await settle();
  expect(first.began).toBe(true);

  const end = acceptance(way);
  const second = hand(way);
  way.leave();
  await settle();
  expect(second.began).toBe(false);
  end();
  await settle();
  expect(second.began).toBe(true);
});

test('however much comes in, a hand begins four times a second', async () => {
  const way = new RightOfWay();
  await crowd(way);
  hand(way);
  await settle();
  acceptance(way);
  const waiting = hand(way);
  way.leave();
  await vi.advanceTimersByTimeAsync(PATIENCE - 1);
  expect(waiting.began).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(waiting.began).toBe(true);
});

test('once the crowd is over, those who waited begin without being called', async () => {
  const way = new RightOfWay();
  await crowd(way);
  const all = hands(way, HANDS);
  await settle();
  expect(began(all)).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000 + PATIENCE);
  expect(began(all)).toBe(HANDS);
});

test('a hand that waits for a channel gives its place to another and takes one again', async () => {
  const way = new RightOfWay();
  await crowd(way);
  await way.enter();
  const other = hand(way);
  let answered = () => {};
  const sending = way.outside(() => new Promise<string>((done) => (answered = () => done('sent'))));
  await settle();
  expect(other.began).toBe(true);

  answered();
  const seen = { sent: false };
  void sending.then(() => {
    seen.sent = true;
  });
  await settle();
  expect(seen.sent).toBe(false);
  way.leave();
  await settle();
  expect(seen.sent).toBe(true);
});

test('an acceptance or a send that fails gives its place back and says so', async () => {
  const way = new RightOfWay();
  await crowd(way);
  await expect(way.accept(() => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  await way.enter();
  await expect(way.outside(() => Promise.reject(new Error('network')))).rejects.toThrow('network');
  way.leave();
  const next = hand(way);
  await settle();
  expect(next.began).toBe(true);
});

test('in a crowd a hand rests as long as it worked', async () => {
  const way = new RightOfWay();
  await crowd(way);
  await way.enter();
  await vi.advanceTimersByTimeAsync(30);
  const next = hand(way);
  way.leave();
  await vi.advanceTimersByTimeAsync(29);
  expect(next.began).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(next.began).toBe(true);
});
