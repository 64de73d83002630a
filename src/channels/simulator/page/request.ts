import type { Request, RequestHandler } from 'express';
import type { FakeServer } from '../fake-server.js';
import type { PhoneName, Phones } from '../phones.js';

const isPhoneName = (name: unknown): name is PhoneName => name === 'zalo' || name === 'messenger';

export const phoneOf = (phones: Phones, name: unknown): FakeServer | undefined =>
  isPhoneName(name) ? phones[name] : undefined;

/** Whether it looks like an id that a channel gives a citizen. */
export const isCitizen = (user: unknown): user is string => typeof user === 'string' && /^\d{15,20}$/.test(user);

function ownOrigin(req: Request): boolean {
  const site = req.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = req.get('origin');
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === req.get('host');
}

/** Refuses what another site's page would make a browser send. */
export const fromOwnPage: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || ownOrigin(req)) next();
  else res.sendStatus(403);
};
