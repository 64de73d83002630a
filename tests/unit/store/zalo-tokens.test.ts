import { expect, it } from 'vitest';
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
