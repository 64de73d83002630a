import { expect, it } from 'vitest';
import { zaloTokenModel } from '../../../src/store/models/zalo-token.js';
import { storedZaloTokens } from '../../../src/store/zalo-tokens.js';
import { testStore } from '../../support/store.js';

const store = testStore();
const pair = (name: string) => ({
  accessToken: `access-${name}`,
  refreshToken: `refresh-${name}`,
  expiresAt: new Date('2026-11-26T00:00:00Z'),
  savedAt: new Date('2026-11-25T00:00:00Z'),
});

it('is seeded once; afterwards the store rules', async () => {
  const tokens = storedZaloTokens(store.connection(), store.commune());
  expect(await tokens.load('4000')).toBeUndefined();
  await tokens.seed('4000', pair('first'));
  await tokens.save('4000', pair('second'), pair('first'));
  await tokens.seed('4000', pair('first'));
  expect(await tokens.load('4000')).toEqual(pair('second'));
});

it('lets one process refresh at a time, and a lock that was never given back run out', async () => {
  const commune = store.commune();
  const [one, two] = [storedZaloTokens(store.connection(), commune), storedZaloTokens(store.connection(), commune)];
  await one.seed('5000', pair('first'));
  let working = 0;
  const work = async () => {
    working += 1;
    expect(working).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    working -= 1;
    return 'done';
  };
  const both = await Promise.all([one.exclusive('5000', 60_000, work), two.exclusive('5000', 60_000, work)]);
  expect(both).toEqual(['done', 'done']);

  await zaloTokenModel(store.connection()).collection.updateOne(
    { commune },
    { $set: { lock: { by: 'dead', until: new Date(Date.now() + 300) } } },
  );
  expect(await one.exclusive('5000', 60_000, work)).toBe('done');
});

it('is replaced by a person where the chain broke', async () => {
  const tokens = storedZaloTokens(store.connection(), store.commune());
  await tokens.seed('6000', pair('dead'));
  await tokens.replace('6000', pair('new'));
  expect(await tokens.load('6000')).toEqual(pair('new'));
});
