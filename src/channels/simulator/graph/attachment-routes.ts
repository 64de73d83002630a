import express, { type Response, Router } from 'express';
import { z } from 'zod';
import { randomDigits } from '../fake-server.js';
import { multipartFile } from '../uploads.js';
import { attachment } from './check-message.js';
import type { FakeGraph } from './fake-graph.js';
import type { Refuse } from './routes.js';

const body = z.object({ message: z.object({ attachment }) });
const MOST_ATTACHMENTS = 500;

/** `message_attachments`: a file for later messages, by its address or as field `filedata`. */
export function graphAttachments(graph: FakeGraph, ok: (res: Response, body: object) => void, no: Refuse): Router {
  const router = Router();
  const raw = express.raw({ type: 'multipart/form-data', limit: '25mb' });

  const keep = (url: string): string => {
    const id = randomDigits(16);
    graph.attachments.set(id, url);
    if (graph.attachments.size > MOST_ATTACHMENTS) graph.attachments.delete(graph.attachments.keys().next().value!);
    return id;
  };

  router.post('/:version/:page/message_attachments', raw, async (req, res) => {
    if (Buffer.isBuffer(req.body)) {
      const file = await multipartFile(req.body, req.get('content-type') ?? '', 'filedata');
      if (!file) return no(res, 100, 2018047, '(#100) Upload attachment failure.');
      const upload = graph.uploads.add(file, graph.now());
      return ok(res, { attachment_id: keep(`${graph.base}/uploads/${upload.id}`) });
    }
    const asked = body.safeParse(req.body).data?.message.attachment;
    if (!asked || asked.type === 'template' || !asked.payload.url) return no(res, 100);
    ok(res, { attachment_id: keep(asked.payload.url) });
  });
  return router;
}
