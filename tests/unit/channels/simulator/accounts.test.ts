import { expect, it } from 'vitest';
import { simulatorAccounts } from '../../../../src/channels/simulator/accounts.js';

it('gives ids as the platforms do: Zalo longer than a number holds, Facebook within it', () => {
  const { zalo, messenger } = simulatorAccounts();
  for (const id of [zalo.appId, zalo.oaId]) {
    expect(id).toMatch(/^[1-9]\d{18}$/);
    expect(BigInt(id)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
  }
  for (const id of [messenger.appId, messenger.pageId]) expect(String(Number(id))).toBe(id);
});

it('gives other accounts for each run, and the same ones for the same seed', () => {
  expect(simulatorAccounts()).not.toEqual(simulatorAccounts());
  expect(simulatorAccounts('kept seed')).toEqual(simulatorAccounts('kept seed'));
});

it('gives no two secrets alike', () => {
  const { zalo, messenger } = simulatorAccounts('any');
  const all = [...Object.values(zalo), ...Object.values(messenger)];
  expect(new Set(all).size).toBe(all.length);
});
