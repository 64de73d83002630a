import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * Fields that may hold a citizen's words, a name, a token or a secret. They are cut even where a caller passes a
 * whole object by mistake; the rule stays: pass ids, codes and counts.
 */
const NEVER_LOGGED = [
  'text',
  'raw',
  'payload',
  'title',
  'authorization',
  'access_token',
  'refresh_token',
  'secret',
  'token',
  'password',
  'phone',
  'name',
].flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

/** One line of JSON an event on standard error; `level` as pino names it (`silent` in tests). */
export function makeLog(level: string): Log {
  return pino(
    { level, base: null, redact: { paths: NEVER_LOGGED, censor: '[cut]' }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  );
}
