import type { RequestHandler, Response } from 'express';
import type { Phones } from '../phones.js';
import type { Thread, ThreadItem } from '../thread.js';
import { isCitizen, phoneOf } from './request.js';

export interface Live {
  serve: RequestHandler;
  close(): void;
}

const MOST_LISTENERS = 200;
const HEARTBEAT_MS = 25_000;
const RECONNECT_MS = 1_500;

/**
 * Server-sent events of one phone's thread: `thread` with everything, first and after each reconnection, then
 * `item` and `state` as they change. Something hidden on the phone is never sent.
 */
export function liveThreads(phones: Phones): Live {
  const open = new Set<Response>();

  const serve: RequestHandler = (req, res) => {
    const phone = phoneOf(phones, req.query.phone);
    const { user } = req.query;
    if (!phone || !isCitizen(user)) return void res.sendStatus(400);
    if (open.size >= MOST_LISTENERS) return void res.sendStatus(503);
    open.add(res);
    res.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const write = (event: string, data: object) => res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    res.write(`retry: ${RECONNECT_MS}\n\n`);
    write('thread', whole(phone.threads.open(user)));
    const stop = phone.threads.listen(user, (change) => {
      if (change.kind === 'state') write('state', change.state);
      else if (!change.item.hidden) write('item', change.item);
    });
    const heartbeat = setInterval(() => res.write(': \n\n'), HEARTBEAT_MS);
    res.once('close', () => {
      clearInterval(heartbeat);
      stop();
      open.delete(res);
    });
  };

  return {
    serve,
    close: () => {
      for (const res of open) res.end();
    },
  };
}

const whole = ({ items, state }: Thread): { items: ThreadItem[]; state: Thread['state'] } => ({
  items: items.filter(({ hidden }) => !hidden),
  state,
});
