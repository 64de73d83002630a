import { CannotStart } from '../../platform/errors.js';

const WAYS_OUT =
  'Two ways out: set MONGODB_URI to the address of a MongoDB server, ' +
  'or start the bot with compose.yaml, which brings one along.';

/** The engine cannot run on this machine; `why` is a sentence without its full stop. */
export function engineUnsupported(why: string, cause?: unknown): CannotStart {
  return new CannotStart(
    'engine-unsupported',
    `The embedded database engine cannot run here: ${why}. ${WAYS_OUT}`,
    cause,
  );
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
