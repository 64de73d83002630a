import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { messageModel } from '../../../src/store/models/message.js';
import { type DataChange, prepareStore } from '../../../src/store/prepare.js';
import { testStore } from '../../support/store.js';

const store = testStore();
const log = pino({ level: 'silent' });

describe('bringing a store up to date', () => {
  it('makes the indexes, at every start alike', async () => {
    const model = messageModel(store.connection());
    await prepareStore(store.connection(), [model] as never, log);
    await prepareStore(store.connection(), [model] as never, log);
    const keys = (await model.collection.indexes()).map(({ key }) => Object.keys(key as object));
    const own = keys.filter(([first]) => first !== '_id');
    expect(own.length).toBeGreaterThan(3);
    // A province serves a hundred communes from one store: every index begins with the commune.
    expect(own.every(([first]) => first === 'commune')).toBe(true);
  });

  it('runs a data change until it is done, and then no more', async () => {
    const things = store.connection().collection<{ old?: string; fresh?: string }>('things');
    await things.insertMany([{ old: 'a' }, { old: 'b' }]);
    let runs = 0;
    const rename: DataChange = {
      id: 'test-rename',
      async run() {
        runs += 1;
        const [first] = await things.find({ old: { $exists: true } }).toArray();
        if (runs === 1) {
          await things.updateOne({ _id: first?._id as never }, { $rename: { old: 'fresh' } });
          throw new Error('cut off');
        }
        await things.updateMany({ old: { $exists: true } }, { $rename: { old: 'fresh' } });
      },
    };
    await expect(prepareStore(store.connection(), [], log, [rename])).rejects.toThrow('cut off');
    await prepareStore(store.connection(), [], log, [rename]);
    await prepareStore(store.connection(), [], log, [rename]);
    expect(runs).toBe(2);
    expect(await things.countDocuments({ fresh: { $exists: true } })).toBe(2);
  });
});
