import express, { Router } from 'express';
import { fromRoot } from '../../../platform/paths.js';
import { sampleVoice } from './samples.js';

/** Style, script and drawings of the page, and the font with its Vietnamese letters. */
export function pageAssets(): Router {
  const router = Router();
  const voice = sampleVoice();
  router.get('/sample-voice.wav', (_req, res) => void res.type('audio/wav').send(voice));
  router.use(
    '/font',
    express.static(fromRoot('node_modules/@fontsource/be-vietnam-pro'), { maxAge: '7d', index: false }),
  );
  router.use(express.static(fromRoot('src/channels/simulator/assets'), { index: false }));
  return router;
}
