import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { CALL_LIMIT } from '../fake-server.js';
import type { Faults } from '../faults.js';
import { serveUpload } from '../serve-upload.js';
import { graphAccess } from './access.js';
import { graphAttachments } from './attachment-routes.js';
import { senderAction } from './check-message.js';
import { envelope } from './envelope.js';
import type { FakeGraph } from './fake-graph.js';
import { messengerProfile } from './profile.js';

const recipient = z.object({ recipient: z.object({ id: z.string().min(1) }) });

export type Refuse = (res: Response, code: number, subcode?: number, message?: string) => void;

/** The part of Graph that our client calls, under any version, over the fake's state. */
export function graphRoutes(graph: FakeGraph, faults: Faults, record: (req: Request) => void): Router {
  const router = Router();
  const no: Refuse = (res, code, subcode, message) => {
    const { status, body } = envelope(code, subcode, message);
    faults.answer(res, status, body);
  };
  const ok = (res: Response, body: object) => faults.answer(res, 200, body);

  router.get('/uploads/:id', serveUpload(graph.uploads));
  router.use(express.json({ limit: CALL_LIMIT }), express.urlencoded({ extended: false, limit: CALL_LIMIT }));
  router.use((req, _res, next) => {
    record(req);
    next();
  });
  router.use(faults.meet, graphAccess(graph, no));

  router.post('/:version/:page/messages', (req, res) => {
    const user = recipient.safeParse(req.body).data?.recipient.id;
    if (user === undefined) return no(res, 100, undefined, '(#100) Param recipient must be set');
    const action = senderAction.safeParse(req.body).data?.sender_action;
    const done = action ? graph.signal(user, action) : graph.accept(user, req.body);
    if (done && 'code' in done) return no(res, done.code, done.subcode, done.message);
    ok(res, { recipient_id: user, ...(done ? { message_id: done.id } : {}) });
  });

  router.use(graphAttachments(graph, ok, no));
  router.use(pageSettings(graph, ok, no));
  router.get('/:version/:id', (req, res) => {
    const { id } = req.params;
    if (id === graph.account.pageId || id === 'me') return ok(res, { id: graph.account.pageId, name: graph.name });
    if (!graph.threads.find(id)) return no(res, 100, 33, 'Unsupported get request.');
    ok(res, { id, first_name: 'Dân', last_name: 'Người' });
  });
  router.use((_req, res) => no(res, 100, 33, 'Unsupported request.'));
  router.use((_error: unknown, _req: Request, res: Response, _next: NextFunction) => no(res, 100));
  return router;
}

/** Profile and webhook subscription of the Page. */
function pageSettings(graph: FakeGraph, ok: (res: Response, body: object) => void, no: Refuse): Router {
  const router = Router();
  const profile = router.route('/:version/:page/messenger_profile');
  profile.get((_req, res) => ok(res, { data: [graph.profile] }));
  profile.post((req, res) => {
    const asked = messengerProfile.safeParse(req.body);
    if (!asked.success) return no(res, 100);
    const { persistent_menu, ice_breakers, greeting, get_started, whitelisted_domains } = asked.data;
    const menuWithoutStart = persistent_menu && !get_started && !graph.profile.get_started;
    if (menuWithoutStart) return no(res, 100, 2018145, '(#100) You must set a Get Started button');
    Object.assign(
      graph.profile,
      persistent_menu && { persistent_menu },
      ice_breakers && { ice_breakers },
      greeting && { greeting },
      get_started && { get_started },
      whitelisted_domains && { whitelisted_domains },
    );
    ok(res, { result: 'success' });
  });
  profile.delete((req, res) => {
    const fields = (req.body as { fields?: unknown }).fields;
    for (const field of Array.isArray(fields) ? fields : []) Reflect.deleteProperty(graph.profile, String(field));
    ok(res, { result: 'success' });
  });

  const subscription = router.route('/:version/:page/subscribed_apps');
  subscription.get((_req, res) => {
    const { subscribedFields: fields, account } = graph;
    ok(res, { data: fields.length > 0 ? [{ id: account.appId, subscribed_fields: fields }] : [] });
  });
  subscription.post((req, res) => {
    const fields =
      req.query.subscribed_fields ?? (req.body as { subscribed_fields?: unknown } | undefined)?.subscribed_fields;
    graph.subscribedFields = (Array.isArray(fields) ? fields.map(String) : String(fields ?? '').split(',')).filter(
      Boolean,
    );
    ok(res, { success: true });
  });
  return router;
}
