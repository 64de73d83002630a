import type { Request, RequestHandler, Response } from 'express';
import type { Clock } from '../../platform/clock.js';
import { signInAddress } from '../addresses.js';
import type { AuditTrail } from '../audit-trail.js';
import { NotAllowed } from '../frame/errors.js';
import { officialOf, visitOf } from '../frame/visit.js';
import type { Accounts } from './accounts.js';
import { endSession, sessionEnd } from './session.js';

/** Who asks, for the audit. */
export const visitorOf = (req: Request, res: Response): { requestId: string; ip?: string } => ({
  requestId: visitOf(res).requestId,
  ...(req.ip && { ip: req.ip }),
});

/**
 * Finds the official behind the session on every request: a disabled or reset account is out at once, whatever its
 * cookie says.
 */
export function recogniseOfficial(accounts: Accounts, clock: Clock): RequestHandler {
  return async (req, res, next) => {
    const { signedIn } = req.session;
    if (!signedIn) return next();
    const now = clock.now();
    const end = sessionEnd(signedIn, now);
    const official =
      end || signedIn.commune !== accounts.commune ? null : await accounts.behind(signedIn.name, signedIn.epoch);
    if (!official) {
      await endSession(req);
      return res.redirect(303, signInAddress({ ended: end ?? 'account' }));
    }
    signedIn.seen = now.getTime();
    visitOf(res).official = official;
    next();
  };
}

/** Pages for officials only; the page asked for is opened after sign-in. */
export const requireOfficial: RequestHandler = (req, res, next) => {
  if (visitOf(res).official) return next();
  res.redirect(303, signInAddress(req.method === 'GET' ? { returnTo: req.originalUrl } : {}));
};

/** What citizens wrote is personal data: the Fatherland Front reads figures only. */
export function requireReader(audit: AuditTrail): RequestHandler {
  return async (req, res, next) => {
    const official = officialOf(res);
    if (official.role !== 'front') return next();
    await audit.record({ ...visitorOf(req, res), official: official.name, action: 'access.refused' });
    throw new NotAllowed();
  };
}
