import { simulatorAccounts } from '../../../src/channels/simulator/accounts.js';
import { Client } from './client.js';
import { eventOf } from './events.js';

/** Events for the bare endpoint, so many at once, as long as `going`. @returns how many were answered */
export async function insertWhile(base: string, going: (done: number) => boolean, atOnce: number): Promise<number> {
  const client = new Client(base);
  const event = eventOf(simulatorAccounts());
  let begun = 0;
  let done = 0;
  const places = Array.from({ length: atOnce }, async () => {
    while (going(done)) {
      if ((await client.post(event(begun++))) !== 200) throw new Error('the bare endpoint did not take an event');
      done += 1;
    }
  });
  await Promise.all(places);
  client.close();
  return done;
}
