import express, { type Response, Router } from 'express';
import { multipartFile } from '../uploads.js';
import type { FakeZalo } from './fake-zalo.js';

const MB = 1024 * 1024;

/** What each upload address takes. Limits as Zalo documents them. */
const KINDS = {
  image: { types: /\.(jpe?g|png)$/i, bytes: MB, key: 'attachment_id' },
  gif: { types: /\.gif$/i, bytes: 5 * MB, key: 'attachment_id' },
  file: { types: /\.(pdf|docx?|csv)$/i, bytes: 5 * MB, key: 'token' },
} as const;

/** `POST /v2.0/oa/upload/{image,gif,file}`: multipart, field `file`. */
export function zaloUploads(
  zalo: FakeZalo,
  ok: (res: Response, data: object) => void,
  no: (res: Response, code: number, message?: string) => void,
): Router {
  const router = Router();
  const raw = express.raw({ type: 'multipart/form-data', limit: '8mb' });
  for (const [kind, rule] of Object.entries(KINDS)) {
    router.post(`/v2.0/oa/upload/${kind}`, raw, async (req, res) => {
      const file = Buffer.isBuffer(req.body)
        ? await multipartFile(req.body, req.get('content-type') ?? '', 'file')
        : undefined;
      if (!file || !rule.types.test(file.name)) return no(res, -201, 'file is invalid');
      if (file.bytes.length > rule.bytes) return no(res, -210, 'file size exceeds limit');
      ok(res, { [rule.key]: zalo.uploads.add(file, zalo.now()).id });
    });
  }
  return router;
}
