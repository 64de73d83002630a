import type { AuditEntry } from '../audit-trail.js';
import { type ConversationFilter, filtersUsed } from './filter.js';
import type { Found, Slice } from './reader.js';

/**
 * What the audit notes of a page of the list: its rows show citizens' words as a transcript does. A search by words has
 * a name of its own and is noted also where it found nothing; the words looked for are never noted.
 * @returns undefined where nobody's words are shown
 */
export function listingEntry(
  filter: ConversationFilter,
  { items, total }: Slice<Found>,
): Pick<AuditEntry, 'action' | 'detail'> | undefined {
  const filters = filtersUsed(filter).join(' ');
  const detail = { page: filter.page, rows: items.length, ...(filters && { filters }) };
  if (filter.words.length > 0) return { action: 'transcript.search', detail: { ...detail, hits: total } };
  return items.length > 0 ? { action: 'transcript.list', detail } : undefined;
}
