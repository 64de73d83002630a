import type { Facet } from '../src/understanding/types.js';
import { FACETS } from '../src/understanding/types.js';

/** What else a button asks of a procedure: what need not be brought any more, and the questions people often ask. */
const BY_BUTTON = ['no-longer', 'questions'] as const;

/** What can be asked of a procedure, in words or by a button. */
export type Asked = Facet | (typeof BY_BUTTON)[number];

/** What the words that were asked back about ask of the procedure that was chosen then. No button carries it. */
export interface Pending {
  facets: readonly Facet[];
  caseId?: string;
}

/**
 * What a button of ours carries: `#!` and words joined by colons. A button pressed days later still works, for it says
 * all that is needed. Anyone can type one by hand, so a payload never grants anything.
 */
export type Press =
  | { kind: 'procedure'; id: string; asked?: Asked; caseId?: string; page?: number; pending?: Pending }
  | { kind: 'field'; field: string; page: number }
  | { kind: 'intent'; intent: string }
  | { kind: 'address'; form: string }
  | { kind: 'menu' | 'human' | 'cancel' | 'back-to-bot' | 'forget' };

const PREFIX = '#!';
/** Ours are far shorter; what is longer was typed by somebody. */
const LONGEST = 200;
const PLAIN = ['menu', 'human', 'cancel', 'back-to-bot', 'forget'] as const;

export const press = {
  procedure: (id: string, asked?: Asked | 'more', detail?: string | number): string =>
    PREFIX + ['procedure', id, asked, detail].filter((part) => part !== undefined).join(':'),
  field: (field: string, page = 1): string => `${PREFIX}field:${field}:${page}`,
  intent: (intent: string): string => `${PREFIX}intent:${intent}`,
  address: (form: string): string => `${PREFIX}address:${form}`,
  plain: (kind: (typeof PLAIN)[number]): string => PREFIX + kind,
};

const isAsked = (word: string | undefined): word is Asked =>
  ([...FACETS, ...BY_BUTTON] as readonly string[]).includes(word ?? '');

const pageNumber = (word: string | undefined): number | undefined =>
  /^\d{1,2}$/.test(word ?? '') ? Number(word) : undefined;

function parseProcedure([id, asked, detail]: string[]): Press | undefined {
  if (!id) return undefined;
  const page = pageNumber(detail);
  if (asked === 'more') return { kind: 'procedure', id, page: page ?? 2 };
  if (!isAsked(asked)) return { kind: 'procedure', id };
  if (asked !== 'case' || !detail) return { kind: 'procedure', id, asked };
  return page ? { kind: 'procedure', id, asked, page } : { kind: 'procedure', id, asked, caseId: detail };
}

/** Reads a payload; undefined where it is not one of ours, or of a version that is gone. */
export function parsePress(payload: string | undefined): Press | undefined {
  if (!payload?.startsWith(PREFIX) || payload.length > LONGEST) return undefined;
  const [kind, ...rest] = payload.slice(PREFIX.length).split(':');
  const [first, second] = rest;
  if (kind === 'procedure') return parseProcedure(rest);
  if (kind === 'field' && first) return { kind, field: first, page: Number(second) || 1 };
  if (kind === 'intent' && first) return { kind, intent: first };
  if (kind === 'address' && first) return { kind, form: first };
  const plain = PLAIN.find((name) => name === kind);
  return plain && { kind: plain };
}
