import { join } from 'node:path';
import express, { Router } from 'express';
import { FONT, GOVUK, MOJ, OWN_ASSETS } from './packages.js';
import type { Stylesheet } from './stylesheet.js';

const YEAR = '365d';
const DAY = '1d';

/** Styles, fonts and the two scripts; nothing here knows who is signed in. */
export function assets(stylesheet: Stylesheet): Router {
  const router = Router();
  router.get('/desk.css', (_req, res) => {
    res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    res.type('css').send(stylesheet.css);
  });
  router.use('/fonts', express.static(join(FONT, 'files'), { maxAge: YEAR, immutable: true, index: false }));
  router.use('/images', express.static(join(MOJ, 'moj', 'assets', 'images'), { maxAge: DAY, index: false }));
  router.get('/govuk-frontend.min.js', (_req, res) => {
    res.sendFile(join(GOVUK, 'govuk', 'govuk-frontend.min.js'), { maxAge: DAY });
  });
  router.use('/', express.static(OWN_ASSETS, { maxAge: DAY, index: false }));
  return router;
}
