import { timingSafeEqual } from 'node:crypto';
import { type Request, Router } from 'express';
import type { Services } from './services.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Numbers are for whoever runs the machine: its own addresses, or whoever knows the token. */
function mayReadMetrics(req: Request, token: string | undefined): boolean {
  if (!token) return LOOPBACK.has(req.socket.remoteAddress ?? '') && req.headers['x-forwarded-for'] === undefined;
  const given = Buffer.from(req.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** `/health` for whoever watches over the bot, `/metrics` for Prometheus. */
export function operations({ readiness, metrics, config }: Services): Router {
  const router = Router();
  router.get('/health', async (_req, res) => {
    const health = await readiness.health();
    res
      .status(health.status === 'ok' ? 200 : 503)
      .set('cache-control', 'no-store')
      .json(health);
  });
  router.get('/metrics', async (req, res) => {
    if (!mayReadMetrics(req, config.METRICS_TOKEN)) return void res.status(404).end();
    metrics.oldestDue.set(await readiness.oldestDueSeconds());
    res.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}
