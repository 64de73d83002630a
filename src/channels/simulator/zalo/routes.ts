import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { CALL_LIMIT } from '../fake-server.js';
import type { Faults } from '../faults.js';
import { serveUpload } from '../serve-upload.js';
import { envelope, success } from './envelope.js';
import type { FakeZalo } from './fake-zalo.js';
import { zaloOauth } from './oauth.js';
import { zaloUploads } from './upload-routes.js';

const sendBody = z.object({ recipient: z.object({ user_id: z.string().min(1) }), message: z.unknown() });
const reactBody = z.object({
  recipient: z.object({ user_id: z.string() }),
  sender_action: z.object({ react_icon: z.string(), react_message_id: z.string() }),
});

/** The part of Zalo's servers that our client calls, over the fake's state. */
export function zaloRoutes(zalo: FakeZalo, faults: Faults, record: (req: Request) => void): Router {
  const router = Router();
  const ok = (res: Response, data: object) => faults.answer(res, 200, success(data));
  const no = (res: Response, code: number, message?: string) =>
    faults.answer(res, 200, envelope(code, undefined, message).body);

  router.get('/uploads/:id', serveUpload(zalo.uploads));
  router.use(express.json({ limit: CALL_LIMIT }), express.urlencoded({ extended: false, limit: CALL_LIMIT }));
  router.use((req, _res, next) => {
    record(req);
    next();
  });
  router.use(faults.meet);
  router.post('/v4/oa/access_token', zaloOauth(zalo, faults));
  router.use((req, res, next) => {
    if (zalo.tokens.accepts(req.get('access_token'), zalo.now())) next();
    else no(res, -216);
  });

  router.post('/v3.0/oa/message/cs', (req, res) => {
    const body = sendBody.safeParse(req.body).data;
    if (!body) return no(res, -201, 'recipient.user_id is invalid');
    const { user_id: user } = body.recipient;
    const accepted = zalo.accept(user, body.message);
    if ('code' in accepted) return no(res, accepted.code, accepted.message);
    const quota = { quota_type: accepted.quota, owner_type: 'OA', owner_id: zalo.account.oaId };
    ok(res, { message_id: accepted.id, user_id: user, quota });
  });

  router.post('/v2.0/oa/message', (req, res) => {
    const body = reactBody.safeParse(req.body).data;
    if (!body) return no(res, -240, 'This API version is no longer supported');
    const { react_icon: icon, react_message_id: id } = body.sender_action;
    if (!zalo.react(body.recipient.user_id, id, icon)) return no(res, -201, 'react_message_id is invalid');
    ok(res, { message_id: id, user_id: body.recipient.user_id });
  });

  router.use(zaloUploads(zalo, ok, no));
  router.use(zaloReads(zalo, ok, no));
  router.use((_req, res) => no(res, 404, 'Empty api'));
  router.use((_error: unknown, _req: Request, res: Response, _next: NextFunction) => no(res, -201));
  return router;
}

type Ok = (res: Response, data: object) => void;
type No = (res: Response, code: number, message?: string) => void;

/** What can be asked about a citizen, the quota and the account itself. */
function zaloReads(zalo: FakeZalo, ok: Ok, no: No): Router {
  const router = Router();
  router.post('/v3.0/oa/quota/message', (req, res) => {
    const known = zalo.threads.find(String((req.body as { user_id?: unknown }).user_id));
    if (!known) return no(res, -201, 'user_id is invalid');
    const promotion = { daily_remain: 0, daily_total: 0, monthly_remain: 0, monthly_total: 0 };
    ok(res, { last_interaction: String(known.lastAct ?? 0), promotion });
  });
  router.get('/v3.0/oa/user/detail', (req, res) => {
    const user = userOfQuery(req.query.data);
    const known = user === undefined ? undefined : zalo.threads.find(user);
    if (!known) return no(res, -201, 'user_id is invalid');
    ok(res, {
      user_id: known.user,
      user_id_by_app: zalo.idByApp(known.user),
      display_name: 'Người dân thử',
      user_alias: 'Người dân thử',
      is_sensitive: false,
      user_is_follower: known.state.following,
      avatar: '',
      tags_and_notes_info: { tag_names: [], notes: [] },
    });
  });
  router.get('/v2.0/oa/getoa', (_req, res) => {
    ok(res, {
      oa_id: zalo.account.oaId,
      name: zalo.name,
      is_verified: true,
      package_name: 'Nâng cao',
      num_follower: 0,
    });
  });
  return router;
}

function userOfQuery(data: unknown): string | undefined {
  try {
    return String((JSON.parse(String(data)) as { user_id?: unknown }).user_id);
  } catch {
    return undefined;
  }
}
