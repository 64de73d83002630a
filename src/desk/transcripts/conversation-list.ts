import type { Release } from '../../knowledge/release.js';
import { CONVERSATIONS } from '../addresses.js';
import { faultsShown } from '../frame/form.js';
import { CONVERSATIONS_A_PAGE } from '../limits.js';
import { conversationRow } from './conversation-rows.js';
import { filterAddress, type ParsedFilter } from './filter.js';
import { activeFilters, filterOptions, quickViews } from './filter-form.js';
import type { Handles } from './handles.js';
import { numberedPaging, pagesFor } from './paging.js';
import type { Found, Slice } from './reader.js';

/** Everything the list page prints. */
export function conversationList(
  { filter, form, faults }: ParsedFilter,
  { items, total }: Slice<Found>,
  release: Release,
  handles: Handles,
  now: Date,
): Record<string, unknown> {
  const filters = activeFilters(form, release, now);
  const toPage = (page: number): string => filterAddress(CONVERSATIONS, form, { page: String(page) });
  return {
    rows: items.map((found) => conversationRow(found, filter.words, release, handles, now)),
    count: `${new Intl.NumberFormat('vi-VN').format(total)} cuộc trò chuyện`,
    page: filter.page,
    form,
    ...faultsShown(faults),
    options: filterOptions(release, form, now),
    views: quickViews(form),
    filters,
    clearAddress: filterAddress(CONVERSATIONS, {}),
    moreOpen: faults.length > 0,
    paging: numberedPaging(filter.page, pagesFor(total, CONVERSATIONS_A_PAGE), toPage),
  };
}
