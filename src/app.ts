import express, { type ErrorRequestHandler, type Express } from 'express';
import { SIMULATOR_PATH } from './channels/simulator/simulator.js';
import { webhookRouter } from './channels/webhooks.js';
import { desk } from './desk/desk.js';
import { frontPage } from './front-page.js';
import { operations } from './operations.js';
import type { Log } from './platform/log.js';
import type { Services } from './services.js';

/** What broke goes to the log; whoever asked reads a plain line, never a stack. */
const fault =
  (log: Log): ErrorRequestHandler =>
  (error, _req, res, _next) => {
    const status = error?.status >= 400 && error?.status < 500 ? error.status : 500;
    if (status === 500) log.error({ err: error }, 'a request failed');
    if (res.headersSent) return void res.destroy();
    res
      .status(status)
      .type('text')
      .send(status === 500 ? 'Xin lỗi, trang này đang gặp trục trặc.' : 'Yêu cầu không hợp lệ.');
  };

/** Every address of the house, in the order in which a request meets them. */
export function buildApp(services: Services): Express {
  const { config, channels, conversation, simulator, store, releases, metrics, clock, log } = services;
  const { commune } = releases.current().office;
  const secureCookies = config.PUBLIC_URL?.startsWith('https://') ?? false;
  const app = express();
  app.disable('x-powered-by');
  // Only a proxy on this machine or in the private network is believed when it says for whom it speaks.
  app.set('trust proxy', config.PUBLIC_URL ? 'loopback, linklocal, uniquelocal' : false);

  app.use(operations(services));
  app.use(
    webhookRouter({
      ...(channels.zalo && { zalo: channels.zalo }),
      ...(channels.messenger && { messenger: channels.messenger }),
      accept: (messages) => conversation.inbox.accept(messages),
      onReceipts: (receipts) => conversation.receipts(receipts),
      onRefused: (channel, reason) => metrics.refused.inc({ channel, reason }),
      onIgnored: (channel, reason) => metrics.ignored.inc({ channel, reason }),
      log,
    }),
  );
  if (simulator) app.use(SIMULATOR_PATH, simulator.router);
  app.use(
    '/desk',
    desk({
      connection: store.connection,
      releases,
      commune,
      config: { sessionSecret: services.sessionSecret, secureCookies },
      clock,
      log,
    }),
  );
  app.use(frontPage(services));
  app.use(fault(log));
  return app;
}
