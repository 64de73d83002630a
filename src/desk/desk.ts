import { Router, urlencoded } from 'express';
import type { Connection } from 'mongoose';
import type { Releases } from '../knowledge/release.js';
import type { Clock } from '../platform/clock.js';
import type { Log } from '../platform/log.js';
import { recogniseOfficial, requireOfficial, requireReader } from './accounts/access.js';
import { accountPage } from './accounts/account-page.js';
import { Accounts } from './accounts/accounts.js';
import { Credentials } from './accounts/credentials.js';
import { deskSession } from './accounts/session.js';
import { signInPages } from './accounts/sign-in-pages.js';
import { welcomePages } from './accounts/welcome-pages.js';
import { ACCOUNT, BASE, CONVERSATIONS } from './addresses.js';
import { AuditTrail } from './audit-trail.js';
import { assets } from './frame/assets.js';
import { csrfToken, refuseForgery } from './frame/csrf.js';
import { errorPages, notFound } from './frame/errors.js';
import { makePages } from './frame/pages.js';
import { keepPrivate, securityHeaders } from './frame/security.js';
import { makeStylesheet } from './frame/stylesheet.js';
import { beginVisit, officialOf } from './frame/visit.js';
import { conversationPages } from './transcripts/conversation-pages.js';
import { Handles } from './transcripts/handles.js';
import { StoredTranscripts } from './transcripts/reader.js';

export interface DeskParts {
  connection: Connection;
  releases: Releases;
  commune: string;
  config: { sessionSecret: string; secureCookies: boolean };
  clock: Clock;
  log: Log;
}

/**
 * The officials' pages, to be mounted at `/desk`. Where a proxy stands in front, the application must set express's
 * `trust proxy`: otherwise all officials share one address in the audit and in the limit of wrong passwords.
 */
export function desk({ connection, releases, commune, config, clock, log }: DeskParts): Router {
  const audit = new AuditTrail(connection, commune, clock);
  const accounts = new Accounts(connection, commune, audit, clock);
  const credentials = new Credentials(connection, commune, audit, clock);
  const reader = new StoredTranscripts(connection, commune, clock);
  const handles = new Handles(config.sessionSecret);
  const stylesheet = makeStylesheet(`${BASE}/assets`);
  const show = makePages({ releases, clock, stylesheetVersion: stylesheet.version, csrfToken });

  const router = Router();
  router.use(beginVisit(log));
  router.use(securityHeaders(config.secureCookies));
  router.use('/assets', assets(stylesheet));
  router.use(keepPrivate);
  router.use(deskSession(connection, config.sessionSecret, config.secureCookies));
  router.use(urlencoded({ extended: false, limit: '10kb' }));
  router.use(refuseForgery);
  router.use(recogniseOfficial(accounts, clock));
  router.use(signInPages({ credentials, audit, clock, commune, show }));
  router.use(welcomePages(accounts, show));
  router.use(requireOfficial);
  router.get('/', (_req, res) => res.redirect(303, officialOf(res).role === 'front' ? ACCOUNT : CONVERSATIONS));
  router.use(accountPage(show));
  router.use('/conversations', requireReader(audit));
  router.use(conversationPages({ reader, audit, releases, handles, clock, show }));
  router.use(notFound);
  router.use(errorPages(show, log));
  return router;
}
