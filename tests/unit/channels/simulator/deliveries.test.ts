import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Deliveries } from '../../../../src/channels/simulator/deliveries.js';
import { listen, type TestWebhook, testWebhook } from './webhook.js';

let webhook: TestWebhook;
let made: Deliveries[];

beforeEach(async () => {
  webhook = await testWebhook();
  made = [];
});

afterEach(async () => {
  for (const deliveries of made) deliveries.close();
  await webhook.close();
});

function deliveries(fields: { url?: string; retryDelaysMs?: number[]; timeoutMs?: number } = {}): Deliveries {
  const { url = webhook.url, retryDelaysMs = [], timeoutMs = 1_000 } = fields;
  const one = new Deliveries({
    url: () => url,
    sign: (raw, attempt) => ({ 'x-signed': `${raw}:${attempt}` }),
    timeoutMs,
    retryDelaysMs,
  });
  made.push(one);
  return one;
}

describe('deliveries', () => {
  it('brings the events of one lane in order', async () => {
    const sent = ['1', '2', '3', '4', '5'];
    const one = deliveries();
    await Promise.all(sent.map((body) => one.send('lane', body)));
    expect(webhook.taken.map(({ raw }) => raw)).toEqual(sent);
  });

  it('signs each attempt, and brings a refused event again until it is taken', async () => {
    webhook.answers.push(500, 503);
    const outcome = await deliveries({ retryDelaysMs: [1, 1, 1] }).send('lane', 'x');
    expect(outcome).toEqual({ status: 200, attempts: 3 });
    expect(webhook.taken.map(({ headers }) => headers['x-signed'])).toEqual(['x:1', 'x:2', 'x:3']);
  });

  it('gives up after the last pause and says what the webhook answered', async () => {
    webhook.answers.push(500, 500, 401);
    expect(await deliveries({ retryDelaysMs: [1, 1] }).send('lane', 'x')).toEqual({ status: 401, attempts: 3 });
  });

  it('does not let a refused event hold up the next one of its lane', async () => {
    webhook.answers.push(500);
    const one = deliveries({ retryDelaysMs: [60_000] });
    void one.send('lane', 'refused');
    expect(await one.send('lane', 'next')).toEqual({ status: 200, attempts: 1 });
  });

  it('takes a webhook that hangs, or is not there, for one that did not answer', async () => {
    webhook.answers.push('hang');
    expect(await deliveries({ timeoutMs: 50 }).send('lane', 'x')).toEqual({ status: 0, attempts: 1 });
    const gone = await listen(() => undefined);
    await gone.close();
    expect(await deliveries({ url: gone.url }).send('lane', 'x')).toEqual({ status: 0, attempts: 1 });
  });

  it('ends what waits for its next attempt when it is closed', async () => {
    webhook.answers.push(500);
    const one = deliveries({ retryDelaysMs: [60_000, 60_000] });
    const outcome = one.send('lane', 'x');
    await expect.poll(() => webhook.taken.length).toBe(1);
    one.close();
    expect((await outcome).status).not.toBe(200);
    await one.settled();
  });
});
