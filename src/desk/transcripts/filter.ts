import { fold } from '../../platform/fold.js';
import type { ChannelName } from '../../platform/messages.js';
import { nextDay, startOfDay } from '../times.js';

const CHANNELS: readonly ChannelName[] = ['zalo', 'messenger', 'terminal'];
const OWNERS = ['official', 'waiting'] as const;
const FIELDS = ['q', 'person', 'channel', 'owner', 'outcome', 'intent', 'from', 'to', 'unserved', 'page'] as const;

export type FilterField = (typeof FIELDS)[number];
/** As typed: what the form shows again, and what links carry. */
export type FilterForm = Partial<Record<FilterField, string>>;

export interface ConversationFilter {
  /** Folded; a message must hold each of them at the beginning of a word. */
  words: string[];
  /** The last characters of a pseudonym: "7F3K". */
  person?: string;
  channel?: ChannelName;
  /** Who has the conversation, where it is not the bot. */
  owner?: (typeof OWNERS)[number];
  outcome?: string;
  intent?: string;
  /** First moment included. */
  from?: Date;
  /** First moment not included any more. */
  until?: Date;
  /** Only turns in which the citizen did not get what they asked for. */
  unserved: boolean;
  /** From 1. */
  page: number;
}

export interface ParsedFilter {
  filter: ConversationFilter;
  form: FilterForm;
  /** What could not be read, by field; the filter goes on without it. */
  faults: { field: FilterField; text: string }[];
}

const LONGEST = 100;
const MOST_WORDS = 8;
const LAST_PAGE = 10_000;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads the address of the conversation list. Nothing in it can break the page; unknown fields are left out. */
export function parseFilter(query: Record<string, unknown>): ParsedFilter {
  const form = readForm(query);
  const faults: ParsedFilter['faults'] = [];
  const from = readDay('from', form, faults);
  const to = readDay('to', form, faults);
  if (from && to && from > to) faults.push({ field: 'to', text: '“Đến ngày” phải từ “Từ ngày” trở đi' });

  const filter: ConversationFilter = { words: searchWords(form.q ?? ''), unserved: form.unserved === '1', page: 1 };
  const page = Number(form.page ?? 1);
  if (Number.isInteger(page) && page >= 1 && page <= LAST_PAGE) filter.page = page;
  const person = /[\p{L}\p{N}]+$/u.exec(form.person ?? '')?.[0];
  if (person) filter.person = person.toUpperCase();
  const channel = CHANNELS.find((name) => name === form.channel);
  if (channel) filter.channel = channel;
  const owner = OWNERS.find((kind) => kind === form.owner);
  if (owner) filter.owner = owner;
  if (form.outcome && ID.test(form.outcome)) filter.outcome = form.outcome;
  if (form.intent && ID.test(form.intent)) filter.intent = form.intent;
  if (from) filter.from = from;
  if (to && !(from && from > to)) filter.until = nextDay(to);
  return { filter, form, faults };
}

function readForm(query: Record<string, unknown>): FilterForm {
  const form: FilterForm = {};
  for (const field of FIELDS) {
    const given: unknown = query[field];
    const value = Array.isArray(given) ? given[0] : given;
    if (typeof value === 'string' && value.trim()) form[field] = value.trim().slice(0, LONGEST);
  }
  return form;
}

function readDay(field: 'from' | 'to', form: FilterForm, faults: ParsedFilter['faults']): Date | undefined {
  const text = form[field];
  if (!text) return undefined;
  const day = startOfDay(text);
  if (!day) {
    const name = field === 'from' ? 'Từ ngày' : 'Đến ngày';
    faults.push({ field, text: `“${name}” phải là một ngày có thật, ví dụ 25/11/2026` });
  }
  return day;
}

/** "Khai sinh, lệ-phí" -> khai, sinh, le, phi */
export function searchWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
}

/** Whether the list must look into messages, or conversations alone will do. */
export function looksIntoMessages(filter: ConversationFilter): boolean {
  const { words, outcome, intent, from, until, unserved } = filter;
  return words.length > 0 || Boolean(outcome ?? intent ?? from ?? until) || unserved;
}

/** The names of the fields that a filter goes by: for a record that must not hold what was typed into them. */
export function filtersUsed({ words, unserved, until, page: _, ...others }: ConversationFilter): FilterField[] {
  const used: Partial<Record<FilterField, unknown>> = { ...others, q: words.length > 0, to: until, unserved };
  return FIELDS.filter((field) => used[field]);
}

/** The address of the list with some fields changed or (empty) taken away; the page starts anew unless it is given. */
export function filterAddress(base: string, form: FilterForm, changes: FilterForm = {}): string {
  const merged: FilterForm = { ...form, page: '', ...changes };
  const query = new URLSearchParams();
  for (const field of FIELDS) if (merged[field]) query.set(field, merged[field]);
  return query.size > 0 ? `${base}?${query}` : base;
}
