import { Router } from 'express';
import nunjucks from 'nunjucks';
import { fromRoot } from './platform/paths.js';
import type { Services } from './services.js';

/** The bare address: what this is and where to go; also where Zalo looks for proof that the domain is the commune's. */
export function frontPage({ channels, releases, simulator }: Services): Router {
  const pages = new nunjucks.Environment(new nunjucks.FileSystemLoader(fromRoot('src/views')), { autoescape: true });
  const site = channels.zalo?.site;
  const router = Router();
  router.get('/', (_req, res) => {
    res.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    res
      .type('html')
      .send(
        pages.render('front-page.njk', { office: releases.current().office, simulator: simulator !== undefined, site }),
      );
  });
  router.use((_req, res) => void res.status(404).type('text').send('Không tìm thấy trang này.'));
  return router;
}
