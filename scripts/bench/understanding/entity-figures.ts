import { fold } from '../../../src/platform/fold.js';
import { type Found, type Seen, share } from './figures.js';

/** Kinds that the sets label; the special case of a procedure is judged as a facet. */
export const ENTITY_KINDS = ['dossierCode', 'phone', 'date', 'money', 'age', 'place'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** One telephone number however it is written, and a place whatever its capitals and marks. */
function comparable(kind: EntityKind, value: string): string {
  if (kind === 'phone') return value.replace(/\D/g, '').replace(/^84/, '0');
  return kind === 'place' || kind === 'dossierCode' ? fold(value) : value;
}

/** What the message names of this kind, and what was found: the matcher gives one of each kind, any of them is right. */
function judged({ wanted, got }: Seen, kind: EntityKind): { named: boolean; given: boolean; right: boolean } {
  const named = wanted.entities.filter(([of]) => of === kind).map(([, value]) => comparable(kind, value));
  const value = got.entities[kind];
  const given = value !== undefined;
  return { named: named.length > 0, given, right: given && named.includes(comparable(kind, String(value))) };
}

/** Precision among what was given, recall among the messages that name something of the kind. */
export function entitiesFound(seen: readonly Seen[], kinds: readonly EntityKind[] = ENTITY_KINDS): Found {
  const all = kinds.flatMap((kind) => seen.map((one) => judged(one, kind)));
  const right = (one: { right: boolean }) => one.right;
  return {
    precision: share(
      all.filter(({ given }) => given),
      right,
    ),
    recall: share(
      all.filter(({ named }) => named),
      right,
    ),
  };
}

/** Kinds of which something else was found than the message names. */
export const wrongEntities = (seen: Seen): EntityKind[] =>
  ENTITY_KINDS.filter((kind) => {
    const { named, given, right } = judged(seen, kind);
    return (named || given) && !right;
  });
