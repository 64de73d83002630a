import type { Choice } from '../src/platform/messages.js';

/** Buttons under one bubble: Zalo takes five, and Messenger shows five without scrolling. */
export const PAGE = 5;

/** Where the `page`-th page of a longer list begins: each but the last gives its fifth place to "Xem thêm". */
export const pageStart = (page: number): number => (page - 1) * (PAGE - 1);

/** One page of choices; `more` leads to the next where there is one. */
export function pageOf(all: readonly Choice[], page: number, more: Choice): Choice[] {
  const rest = all.slice(pageStart(page));
  return rest.length > PAGE ? [...rest.slice(0, PAGE - 1), more] : rest;
}
