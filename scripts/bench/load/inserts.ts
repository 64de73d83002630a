import { simulatorAccounts } from '../../../src/channels/simulator/accounts.js';
import { Client } from './client.js';
import { eventOf } from './events.js';

/**
 * Events for the bare endpoint, so many at once, as long as `going`.
 * @param first number of the first event; an endpoint takes each but once
 * @returns how many were taken
 * @throws Error where one was not
 */
export async function insertWhile(
  base: string,
  going: (taken: number) => boolean,
  atOnce: number,
  first = 0,
): Promise<number> {
  const client = new Client(base);
  const event = eventOf(simulatorAccounts('bench'));
  let next = first;
  let taken = 0;
  const places = Array.from({ length: atOnce }, async () => {
    while (going(taken)) {
      if ((await client.post(event(next++))) !== 200) throw new Error('the bare endpoint did not take an event');
      taken += 1;
    }
  });
  await Promise.all(places).finally(() => client.close());
  return taken;
}
