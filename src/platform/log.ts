import { type DestinationStream, type Logger, pino } from 'pino';
import { CodedError } from './errors.js';

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

/**
 * An error without what others put into it: a driver's message may hold a document, a parser's the body. Kind, code,
 * step and the places in the code say enough; the message only of errors that are ours, or the program's own.
 */
function trace(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { name, code, step, cause } = error as Error & { code?: unknown; step?: unknown };
  const ours = error instanceof CodedError || error instanceof TypeError || error instanceof RangeError;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    kind: name,
    ...(code !== undefined && { code }),
    ...(step !== undefined && { step }),
    ...(ours && { message: error.message }),
    frames: frames.slice(0, 8).map((line) => line.trim()),
    ...(cause !== undefined && { cause: trace(cause) }),
  };
}

/** One line of JSON an event, on standard error where nothing else is said; `level` as pino names it (`silent` in tests). */
export function makeLog(level: string, out: DestinationStream = pino.destination({ dest: 2, sync: false })): Log {
  return pino(
    {
      level,
      base: null,
      serializers: { err: trace },
      redact: { paths: NEVER_LOGGED, censor: '[cut]' },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    out,
  );
}
