import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import type { Channel } from '../conversation/channel.js';
import { SignatureRefused } from '../platform/errors.js';
import type { Log } from '../platform/log.js';
import type { ChannelName, InMessage, Receipt } from '../platform/messages.js';
import { numberOf } from './json.js';
import type { SiteVerification } from './zalo/site.js';

export interface WebhookOptions {
  /** Absent: the channel is not configured, and its address answers 404. */
  zalo?: (Channel & { readonly site?: SiteVerification | undefined }) | undefined;
  messenger?: (Channel & { answerChallenge(query: unknown): string | undefined }) | undefined;
  /** Stores the messages. Resolves when they are durable; throwing makes the channel deliver them again. */
  accept(messages: InMessage[]): Promise<unknown>;
  onReceipts(receipts: Receipt[]): Promise<unknown>;
  log: Log;
  /** Counts calls that were not what they claimed to be. */
  onRefused?: (channel: ChannelName, reason: SignatureRefused['reason']) => void;
  /** Counts events that need nothing, or that are not known. */
  onIgnored?: (channel: ChannelName, reason: ReturnType<Channel['parse']>['ignored'][number]['reason']) => void;
}

/** Many times the largest batch that a channel sends. */
const BODY_MAX = '1mb';

function refuse(options: WebhookOptions, channel: ChannelName, reason: SignatureRefused['reason']): void {
  options.onRefused?.(channel, reason);
  options.log.warn({ channel, reason }, 'a webhook call was refused');
}

function logIgnored(log: Log, channel: ChannelName, ignored: ReturnType<Channel['parse']>['ignored']): void {
  for (const { event, reason } of ignored) {
    const level = reason === 'known' ? 'debug' : 'warn';
    log[level]({ channel, event, reason }, 'a webhook event was ignored');
  }
}

/** False where the messages must be delivered again. */
async function stored(options: WebhookOptions, channel: ChannelName, messages: InMessage[]): Promise<boolean> {
  try {
    if (messages.length > 0) await options.accept(messages);
    return true;
  } catch (error) {
    options.log.error({ channel, failure: nameOf(error), count: messages.length }, 'messages could not be stored');
    return false;
  }
}

/** A lost "was read" harms nobody; a webhook that is switched off after many failures would. */
async function passReceipts(options: WebhookOptions, channel: ChannelName, receipts: Receipt[]): Promise<void> {
  if (receipts.length === 0) return;
  try {
    await options.onReceipts(receipts);
  } catch (error) {
    options.log.error({ channel, failure: nameOf(error), count: receipts.length }, 'receipts of a channel were lost');
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Verify, parse, store, then answer: what the channel is told to have been taken is durable. */
function receive(options: WebhookOptions, channel: Channel | undefined) {
  return async (request: Request, response: Response): Promise<void> => {
    if (!channel) {
      response.status(404).json({ ok: false });
      return;
    }
    const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    channel.verify(rawBody, request.headers);
    const { messages, receipts, ignored } = channel.parse(rawBody);
    logIgnored(options.log, channel.name, ignored);
    for (const { reason } of ignored) options.onIgnored?.(channel.name, reason);
    if (!(await stored(options, channel.name, messages))) {
      response.status(500).json({ ok: false });
      return;
    }
    await passReceipts(options, channel.name, receipts);
    response.json({ ok: true });
  };
}

function challenge(options: WebhookOptions) {
  return (request: Request, response: Response): void => {
    const answer = options.messenger?.answerChallenge(request.query);
    if (!options.messenger) response.status(404).json({ ok: false });
    else if (answer !== undefined) response.type('text/plain').send(answer);
    else {
      refuse(options, 'messenger', 'mismatch');
      response.status(403).json({ ok: false });
    }
  };
}

/** What is wrong with the call itself: its signature, or a body that cannot be read (its status says why). */
function failure(options: WebhookOptions, channel: ChannelName): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    if (error instanceof SignatureRefused) {
      refuse(options, channel, error.reason);
      response.status(401).json({ ok: false });
      return;
    }
    const status = numberOf((error as { status?: unknown }).status) ?? 500;
    options.log.error({ channel, status, failure: nameOf(error) }, 'a webhook call could not be read');
    response.status(status).json({ ok: false });
  };
}

/**
 * The addresses that the channels call, and the page by which Zalo knows the domain. Mount it at the root and before
 * any body parser: the signatures are over the bytes as they came.
 */
export function webhookRouter(options: WebhookOptions): Router {
  const router = express.Router();
  const raw = express.raw({ type: () => true, limit: BODY_MAX });
  const { zalo, messenger } = options;
  router.post('/webhooks/zalo', raw, receive(options, zalo));
  router.use('/webhooks/zalo', failure(options, 'zalo'));
  router.get('/webhooks/messenger', challenge(options));
  router.post('/webhooks/messenger', raw, receive(options, messenger));
  router.use('/webhooks/messenger', failure(options, 'messenger'));
  const site = zalo?.site;
  if (site)
    router.get('/:file', (request, response, next) => {
      if (request.params.file === site.fileName) response.type('html').send(site.page);
      else next();
    });
  return router;
}
