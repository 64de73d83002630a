import type { Facet } from '../src/understanding/types.js';
import { FACETS } from '../src/understanding/types.js';

/**
 * What a button of ours carries: `#!` and words joined by colons. A button pressed days later still works, for it says
 * all that is needed. Anyone can type one by hand, so a payload never grants anything.
 */
export type Press =
  | { kind: 'procedure'; id: string; facet?: Facet; caseId?: string; page?: number }
  | { kind: 'field'; field: string; page: number }
  | { kind: 'intent'; intent: string }
  | { kind: 'address'; form: string }
  | { kind: 'menu' | 'human' | 'cancel' | 'back-to-bot' | 'forget' };

const PREFIX = '#!';
const PLAIN = ['menu', 'human', 'cancel', 'back-to-bot', 'forget'] as const;

export const press = {
  procedure: (id: string, facet?: Facet | 'more', detail?: string | number): string =>
    PREFIX + ['procedure', id, facet, detail].filter((part) => part !== undefined).join(':'),
  field: (field: string, page = 1): string => `${PREFIX}field:${field}:${page}`,
  intent: (intent: string): string => `${PREFIX}intent:${intent}`,
  address: (form: string): string => `${PREFIX}address:${form}`,
  plain: (kind: (typeof PLAIN)[number]): string => PREFIX + kind,
};

const isFacet = (word: string | undefined): word is Facet => (FACETS as readonly string[]).includes(word ?? '');

function parseProcedure([id, facet, detail]: string[]): Press | undefined {
  if (!id) return undefined;
  if (facet === 'more') return { kind: 'procedure', id, page: Number(detail) || 2 };
  if (!isFacet(facet)) return { kind: 'procedure', id };
  return facet === 'case' && detail
    ? { kind: 'procedure', id, facet, caseId: detail }
    : { kind: 'procedure', id, facet };
}

/** Reads a payload; undefined where it is not one of ours, or of a version that is gone. */
export function parsePress(payload: string | undefined): Press | undefined {
  if (!payload?.startsWith(PREFIX)) return undefined;
  const [kind, ...rest] = payload.slice(PREFIX.length).split(':');
  const [first, second] = rest;
  if (kind === 'procedure') return parseProcedure(rest);
  if (kind === 'field' && first) return { kind, field: first, page: Number(second) || 1 };
  if (kind === 'intent' && first) return { kind, intent: first };
  if (kind === 'address' && first) return { kind, form: first };
  const plain = PLAIN.find((name) => name === kind);
  return plain && { kind: plain };
}
