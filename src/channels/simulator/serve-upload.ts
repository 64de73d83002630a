import type { RequestHandler } from 'express';
import type { Uploads } from './uploads.js';

const SHOWN_AS_PICTURE = new Set(['image/png', 'image/jpeg', 'image/gif']);

/** Gives an uploaded file back to the page; anything but a plain picture only as a download. */
export function serveUpload(uploads: Uploads): RequestHandler<{ id: string }> {
  return (req, res) => {
    const upload = uploads.find(req.params.id);
    if (!upload) return void res.sendStatus(404);
    const picture = SHOWN_AS_PICTURE.has(upload.type);
    res.set('x-content-type-options', 'nosniff');
    if (!picture) res.attachment(upload.name);
    res.type(picture ? upload.type : 'application/octet-stream').send(upload.bytes);
  };
}
