import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CannotStart } from '../../../src/platform/errors.js';
import { makeLog } from '../../../src/platform/log.js';
import { openStore, type Store } from '../../../src/store/open.js';

/**
 * A process that opens a store as the bot does, for tests that need a second one or want to kill it. It says what
 * happened a line at a time, then works until its standard input ends or it is killed.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    uri: { type: 'string' },
    attach: { type: 'boolean', default: false },
    minFreeBytes: { type: 'string', default: '0' },
    /** So many loops insert documents of `bytes` bytes; every acknowledged `_id` is said. */
    insert: { type: 'string', default: '0' },
    bytes: { type: 'string', default: '100' },
    /** It kills itself in the moment of the so-manieth acknowledgement, before the engine can do anything more. */
    killAfter: { type: 'string', default: 'Infinity' },
  },
});
// At once, past Node's own buffer, which dies with the process; the pipe holds some thousand lines.
const say = (line: string) => writeSync(1, `${line}\n`);
let acknowledged = 0;

async function insertForEver(store: Store, loop: number): Promise<never> {
  const text = 'x'.repeat(Number(values.bytes));
  for (let n = 0; ; n++) {
    const id = `${process.pid}-${loop}-${n}`;
    await store.connection.collection<{ _id: string; text: string }>('letters').insertOne({ _id: id, text });
    say(id);
    acknowledged++;
    if (acknowledged >= Number(values.killAfter)) process.kill(process.pid, 'SIGKILL');
  }
}

try {
  const store = await openStore({
    ...(values.uri ? { mongodbUri: values.uri } : {}),
    dataDir: positionals[0] ?? '',
    log: makeLog('warn'),
    minFreeBytes: Number(values.minFreeBytes),
    attach: values.attach,
  });
  say(`open ${store.engine} ${process.pid}`);
  for (let loop = 0; loop < Number(values.insert); loop++) void insertForEver(store, loop);
  await once(process.stdin.resume(), 'end');
  await store.close();
  say('closed');
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
