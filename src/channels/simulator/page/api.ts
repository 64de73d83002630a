import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { type CitizenAct, NotOnThisChannel } from '../acts.js';
import type { FakeGraph } from '../graph/fake-graph.js';
import type { Phones } from '../phones.js';
import { fromOwnPage, isCitizen, phoneOf } from './request.js';
import { SAMPLES, STICKERS } from './samples.js';

const words = z.string().trim().min(1).max(2_000);
const id = z.string().min(1).max(200);
const payload = z.string().min(1).max(1_000);
const title = z.string().min(1).max(100);

/** What the page may ask for: no address of its own, only the built-in samples. */
const pageAct = z.union([
  z.strictObject({ text: words }),
  z.strictObject({ payload, title: title.optional(), hidden: z.boolean().optional() }),
  z.strictObject({ quickReply: z.strictObject({ title, payload }) }),
  z.strictObject({ sticker: z.enum(STICKERS) }),
  z.strictObject({ sample: z.enum(['image', 'audio', 'location']) }),
  z.strictObject({ follow: z.literal(true) }),
  z.strictObject({ chatNow: z.literal(true) }),
  z.strictObject({ getStarted: z.literal(true) }),
  z.strictObject({ referral: id }),
  z.strictObject({ edit: z.strictObject({ about: id, text: words }) }),
  z.strictObject({ unsend: id }),
]);

const user = z.string().refine(isCitizen);
const sayBody = z.strictObject({ user, say: pageAct });
const officialBody = z.strictObject({ user, text: words });
const seenBody = z.strictObject({ user });

function citizenAct(act: z.infer<typeof pageAct>, assets: string): CitizenAct {
  if ('sticker' in act) return { sticker: `${assets}/stickers/${act.sticker}.svg` };
  return 'sample' in act ? SAMPLES[act.sample](assets) : act;
}

/**
 * What the page's buttons do. Answers as soon as the act is known; what comes of it is told by the live events.
 * @param assets absolute address of the page's samples, as the bot and the desk can open it
 */
export function phoneApi(phones: Phones, graph: FakeGraph | undefined, assets: () => string): Router {
  const router = Router();
  router.use(fromOwnPage, express.json({ limit: '32kb' }));
  router.get('/messenger/profile', (_req, res) => void res.json(graph?.profile ?? {}));

  router.post('/:phone/:action', (req, res) => {
    const phone = phoneOf(phones, req.params.phone);
    switch (phone && req.params.action) {
      case 'new':
        return void res.json({ user: phone!.newCitizen() });
      case 'say': {
        const { user, say } = sayBody.parse(req.body);
        return void res.json({ id: phone!.say(user, citizenAct(say, assets())).id });
      }
      case 'official': {
        const { user, text } = officialBody.parse(req.body);
        return void res.json({ id: phone!.sayAsOfficial(user, text).id });
      }
      case 'seen':
        phone!.see(seenBody.parse(req.body).user);
        return void res.sendStatus(204);
      default:
        res.sendStatus(404);
    }
  });

  router.use((error: unknown, _req: Request, res: Response, next: NextFunction) => {
    if (error instanceof z.ZodError) res.status(400).json({ error: 'malformed' });
    else if (error instanceof NotOnThisChannel) res.status(409).json({ error: 'not-on-this-channel' });
    else next(error);
  });
  return router;
}
