import type { Connection } from 'mongoose';
import type { ConfiguredChannels } from './channels/configured.js';
import { applyRetention } from './conversation/retention.js';
import type { Releases } from './knowledge/release.js';
import type { Clock } from './platform/clock.js';
import type { Log } from './platform/log.js';
import { removeExpiredSessions } from './store/sessions.js';

export interface Jobs {
  start(): void;
  stop(): void;
}

interface Parts {
  connection: Connection;
  commune: string;
  releases: Releases;
  channels: ConfiguredChannels;
  clock: Clock;
  log: Log;
}

const HOUR = 3_600_000;

/** What is done by the hour. Each may fail without harm: it is done again an hour later, also by another process. */
export function jobs({ connection, commune, releases, channels, clock, log }: Parts): Jobs {
  const hourly: Record<string, () => Promise<unknown>> = {
    retention: async () => {
      const deleted = await applyRetention(connection, commune, releases.current().office.retentionDays, clock.now());
      if (deleted.messages + deleted.conversations > 0) log.info(deleted, 'deleted what is older than we keep');
    },
    sessions: () => removeExpiredSessions(connection, clock.now()),
    ...(channels.zalo && { zaloToken: () => channels.zalo?.keepTokenFresh() ?? Promise.resolve() }),
  };
  const run = async () => {
    for (const [job, work] of Object.entries(hourly)) {
      try {
        await work();
      } catch (error) {
        log.error({ job, err: error }, 'hourly job failed');
      }
    }
  };
  let timer: NodeJS.Timeout | undefined;
  return {
    start() {
      timer = setInterval(run, HOUR);
      void run();
    },
    stop: () => clearInterval(timer),
  };
}
