import type { RequestHandler } from 'express';
import nunjucks from 'nunjucks';
import { fromRoot } from '../../../platform/paths.js';
import type { Phones } from '../phones.js';

/** Nothing but our own files runs or loads; a picture in a message may come from any secure host. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "img-src 'self' data: https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const views = new nunjucks.Environment(new nunjucks.FileSystemLoader(fromRoot('src/channels/simulator/page')), {
  autoescape: true,
});

/** The page with the two phones; a channel that runs for real has a note in place of its phone. */
export function phonesPage(phones: Phones, name: string): RequestHandler {
  const html = views.render('phones.njk', {
    name,
    shown: phones.zalo ? 'zalo' : 'messenger',
    phones: [
      { id: 'zalo', title: 'Zalo', inbox: 'Official Account', on: phones.zalo !== undefined },
      { id: 'messenger', title: 'Messenger', inbox: 'trang Facebook', on: phones.messenger !== undefined },
    ],
  });
  return (_req, res) => {
    res.set({ 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    res.type('html').send(html);
  };
}
