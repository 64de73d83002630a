import type { Connection } from 'mongoose';
import type { Releases } from './knowledge/release.js';
import type { Log } from './platform/log.js';
import { watchDisk } from './store/engine/disk.js';
import { messageModel } from './store/models/message.js';
import type { Matcher } from './understanding/types.js';

export interface Health {
  status: 'ok' | 'failing';
  store: 'ok' | 'no answer';
  disk: 'ok' | 'low';
  matcher: string;
  release: string;
  uptimeSeconds: number;
}

export interface Readiness {
  /** @throws Error where a message may not be accepted now; the channel will deliver it again */
  mayAccept(): void;
  health(): Promise<Health>;
  /** How long the oldest work that is due has waited; 0 where nothing waits. */
  oldestDueSeconds(): Promise<number>;
  close(): void;
}

interface Parts {
  connection: Connection;
  matcher: Matcher;
  releases: Releases;
  dataDir: string;
  minFreeBytes: number;
  /** Only our own engine writes to this machine's disk. */
  watchDisk: boolean;
  log: Log;
}

const DISK_EVERY_MS = 5_000;
const STORE_ANSWERS_WITHIN_MS = 2_000;

/** Whether the bot can do its work: the store answers, the disk has room, it is not about to stop. */
export function readiness({ connection, matcher, releases, dataDir, minFreeBytes, log, ...parts }: Parts): Readiness {
  let disk: Health['disk'] = 'ok';
  let stopping = false;
  const watch = parts.watchDisk
    ? watchDisk({
        dataDir,
        minFreeBytes,
        everyMs: DISK_EVERY_MS,
        onLow: (freeBytes) => {
          disk = 'low';
          log.error({ freeBytes, minFreeBytes }, 'the disk is nearly full: no message is accepted until there is room');
        },
        onOk: (freeBytes) => {
          disk = 'ok';
          log.info({ freeBytes }, 'there is room on the disk again');
        },
      })
    : undefined;

  const storeAnswers = async (): Promise<Health['store']> => {
    const ping = connection.db?.command({ ping: 1 }).then(() => 'ok' as const);
    const late = new Promise<'no answer'>((resolve) =>
      setTimeout(resolve, STORE_ANSWERS_WITHIN_MS, 'no answer').unref(),
    );
    return Promise.race([ping ?? late, late]).catch(() => 'no answer' as const);
  };

  return {
    mayAccept() {
      if (stopping) throw new Error('stopping: no more messages are accepted');
      if (disk === 'low') throw new Error('the disk is nearly full: no messages are accepted');
    },
    async health() {
      const store = await storeAnswers();
      const status = store === 'ok' && disk === 'ok' && !stopping ? 'ok' : 'failing';
      const uptimeSeconds = Math.round(process.uptime());
      return { status, store, disk, matcher: matcher.version, release: releases.current().id, uptimeSeconds };
    },
    async oldestDueSeconds() {
      const { commune } = releases.current().office;
      const waiting = messageModel(connection).findOne({ commune, dueAt: { $exists: true } }, { dueAt: 1 });
      const oldest = await waiting.sort({ dueAt: 1 }).lean();
      return oldest?.dueAt ? Math.max(0, (Date.now() - oldest.dueAt.getTime()) / 1000) : 0;
    },
    close() {
      stopping = true;
      watch?.stop();
    },
  };
}
