import { type Request, Router } from 'express';
import type { Releases } from '../../knowledge/release.js';
import type { Clock } from '../../platform/clock.js';
import { visitorOf } from '../accounts/access.js';
import { CONVERSATIONS } from '../addresses.js';
import type { AuditTrail } from '../audit-trail.js';
import { NotFound } from '../frame/errors.js';
import type { ShowPage } from '../frame/pages.js';
import { officialOf } from '../frame/visit.js';
import { MESSAGES_A_PAGE } from '../limits.js';
import { conversationList } from './conversation-list.js';
import { conversationSummary } from './conversation-summary.js';
import { parseFilter } from './filter.js';
import type { Handles } from './handles.js';
import { listingEntry } from './listing-entry.js';
import { pagesFor, transcriptPaging } from './paging.js';
import type { TranscriptReader } from './reader.js';
import { transcriptLines } from './transcript-view.js';

export interface ConversationParts {
  reader: TranscriptReader;
  audit: AuditTrail;
  releases: Releases;
  handles: Handles;
  clock: Clock;
  show: ShowPage;
}

/** The list of conversations and the transcript of each. Nothing is shown before the audit has noted who reads it. */
export function conversationPages({ reader, audit, releases, handles, clock, show }: ConversationParts): Router {
  const router = Router();

  router.get('/conversations', async (req, res) => {
    const release = releases.current();
    const parsed = parseFilter(req.query);
    const unserved = [...release.outcomes.values()].filter(({ served }) => !served).map(({ id }) => id);
    const found = await reader.find(parsed.filter, unserved);
    const entry = listingEntry(parsed.filter, found);
    if (entry) await audit.record({ ...visitorOf(req, res), official: officialOf(res).name, ...entry });
    const context = conversationList(parsed, found, release, handles, clock.now());
    show(req, res, 'conversations', context, parsed.faults.length > 0 ? 400 : 200);
  });

  router.get('/conversations/:handle', async (req, res) => {
    const { handle } = req.params;
    const id = handles.open(handle);
    const conversation = id === undefined ? null : await reader.conversation(id);
    if (!conversation) throw new NotFound();
    const page = await pageAsked(req, conversation._id);
    const { items, total } = await reader.messages(conversation._id, page);
    const pages = pagesFor(total, MESSAGES_A_PAGE);
    if (page > pages) throw new NotFound();
    const official = officialOf(res).name;
    const read = { action: 'transcript.read', conversation: conversation._id, detail: { page } } as const;
    await audit.record({ ...visitorOf(req, res), official, ...read });
    show(req, res, 'transcript', {
      pseudonym: conversation.pseudonym,
      summary: conversationSummary(conversation, total, clock.now()),
      lines: transcriptLines(items, releases.current()),
      page,
      pages,
      paging: transcriptPaging(page, pages, (n) => `${CONVERSATIONS}/${handle}${n > 1 ? `?page=${n}` : ''}`),
    });
  });

  /** `?page=2`, or the page that holds the moment `?around=<milliseconds>`. */
  async function pageAsked(req: Request, conversation: string): Promise<number> {
    const around = Number(req.query.around);
    if (Number.isSafeInteger(around) && around > 0) return reader.pageOf(conversation, new Date(around));
    const page = Number(req.query.page ?? 1);
    return Number.isSafeInteger(page) && page >= 1 ? page : 1;
  }

  return router;
}
