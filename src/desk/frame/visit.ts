import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { newId } from '../../platform/ids.js';
import type { Log } from '../../platform/log.js';
import type { OfficialDoc } from '../../store/models/official.js';

/** What one request carries through the desk. */
export interface Visit {
  /** Stands in the page's footer and in the log line, so that an official can name the request that went wrong. */
  requestId: string;
  /** Lets the page's own inline script run, and no other. */
  nonce: string;
  /** Who is signed in. */
  official?: OfficialDoc;
}

const HEADER = 'X-Request-Id';

export const visitOf = (res: Response): Visit => res.locals.visit as Visit;

/** The official of a page behind `requireOfficial`. */
export function officialOf(res: Response): OfficialDoc {
  const { official } = visitOf(res);
  if (!official) throw new Error('this page was mounted before requireOfficial');
  return official;
}

/**
 * Names the request (or keeps the name an outer layer gave it) and logs its end. The line holds the route, never the
 * address: addresses carry search words and one-time tokens.
 */
export function beginVisit(log: Log): RequestHandler {
  return (req, res, next) => {
    const given = res.getHeader(HEADER);
    const requestId = typeof given === 'string' ? given : newId();
    const visit: Visit = { requestId, nonce: randomBytes(16).toString('base64') };
    res.locals.visit = visit;
    res.setHeader(HEADER, requestId);
    const begun = performance.now();
    res.on('finish', () => {
      const route = (req.route as { path?: string } | undefined)?.path ?? 'none';
      const ms = Math.round(performance.now() - begun);
      const official = visit.official?.name;
      log.info({ requestId, method: req.method, route, status: res.statusCode, ms, official }, 'desk request');
    });
    next();
  };
}
