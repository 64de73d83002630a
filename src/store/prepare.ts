import type { Connection, Model } from 'mongoose';
import type { Log } from '../platform/log.js';

/**
 * One change to stored data. It may be cut off anywhere and run again, also by two processes at once: it must look
 * for what still wants changing and change only that.
 */
export interface DataChange {
  /** Never reused; the date and what it does: `2026-11-25-fold-messages`. */
  id: string;
  run(connection: Connection): Promise<void>;
}

/** The changes since the first version, oldest first. */
const DATA_CHANGES: readonly DataChange[] = [];

/**
 * Brings a store of any earlier version to this one: indexes first, then the data changes not yet noted as done.
 * Safe to run at every start and beside a running bot.
 */
export async function prepareStore(
  connection: Connection,
  models: readonly Pick<Model<unknown>, 'createCollection' | 'createIndexes'>[],
  log: Log,
  changes: readonly DataChange[] = DATA_CHANGES,
): Promise<void> {
  await Promise.all(models.map((model) => model.createCollection().then(() => model.createIndexes())));
  const done = connection.collection<{ _id: string; at: Date }>('dataChanges');
  for (const change of changes) {
    if (await done.findOne({ _id: change.id })) continue;
    await change.run(connection);
    await done.updateOne({ _id: change.id }, { $setOnInsert: { at: new Date() } }, { upsert: true });
    log.info({ change: change.id }, 'stored data brought up to date');
  }
}
