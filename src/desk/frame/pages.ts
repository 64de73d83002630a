import type { Request, Response } from 'express';
import nunjucks from 'nunjucks';
import type { Releases } from '../../knowledge/release.js';
import type { Clock } from '../../platform/clock.js';
import { BASE } from '../addresses.js';
import { ROLE_NAMES } from '../labels.js';
import { moment } from '../times.js';
import { GOVUK, MOJ, OWN_VIEWS } from './packages.js';
import { visitOf } from './visit.js';

/** Prints a page of `views/`; what every page needs (who, which commune, request id) is added here. */
export type ShowPage = (
  req: Request,
  res: Response,
  view: string,
  context?: Record<string, unknown>,
  status?: number,
) => void;

export interface PageParts {
  releases: Releases;
  clock: Clock;
  stylesheetVersion: string;
  csrfToken: (req: Request) => string;
}

export function makePages({ releases, clock, stylesheetVersion, csrfToken }: PageParts): ShowPage {
  const folders = [OWN_VIEWS, GOVUK, MOJ];
  const views = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders), { autoescape: true });
  return (req, res, view, context = {}, status = 200) => {
    const { requestId, nonce, official } = visitOf(res);
    const { name, province, fictional } = releases.current().office;
    const who = official && { name: official.fullName ?? official.name, role: ROLE_NAMES[official.role] };
    const page = views.render(`${view}.njk`, {
      ...context,
      base: BASE,
      who,
      mayRead: official !== undefined && official.role !== 'front',
      office: { name, province, fictional },
      requestId,
      cspNonce: nonce,
      shownAt: moment(clock.now()),
      stylesheetVersion,
      // Asked for by forms only: a page without one must not open a session.
      csrfToken: () => csrfToken(req),
    });
    res.status(status).type('html').send(page);
  };
}
