import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler } from 'express';
import { signInAddress } from '../addresses.js';
import { typed } from './form.js';

/** Pages whose session may have ended while they lay open: sending them anew is all the visitor has to do. */
const OPEN_FOR_LONG = ['/sign-in', '/sign-out'];

const { csrfSynchronisedProtection, generateToken } = csrfSync({ getTokenFromRequest: (req) => typed(req, '_csrf') });

/** Refuses a post that does not carry the token of its session. */
export const refuseForgery: RequestHandler = (req, res, next) => {
  csrfSynchronisedProtection(req, res, (error?: unknown) => {
    if (!error || !OPEN_FOR_LONG.includes(req.path)) return next(error);
    res.redirect(303, signInAddress({ ended: 'form', returnTo: typed(req, 'returnTo') }));
  });
};

export const csrfToken = (req: Request): string => generateToken(req);
