import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { ZONE } from '../../../../src/platform/clock.js';
import { entitiesIn } from '../../../../src/understanding/entities/entities.js';
import type { Entities } from '../../../../src/understanding/types.js';

/** Monday. */
const today = DateTime.fromISO('2026-11-23', { zone: ZONE });
export const entities = (text: string): Entities => entitiesIn(text, text.toLowerCase(), today);

export function reads<K extends keyof Entities>(kind: K, cases: readonly (readonly [string, Entities[K]])[]): void {
  it.each(cases)('reads "%s"', (text, value) => expect(entities(text)[kind]).toBe(value));
}

export function seesNone(kind: keyof Entities, texts: readonly string[]): void {
  it.each(texts)('sees none in "%s"', (text) => expect(entities(text)[kind]).toBeUndefined());
}
