import { Error as MongooseErrors, mongo } from 'mongoose';
import { CannotStart } from '../../platform/errors.js';
import { reasonOf } from './unsupported.js';

/** MongoDB's codes for a wrong password (18) and for a question asked without the right to (13). */
const NOT_ALLOWED = [13, 18];

/**
 * Why `MONGODB_URI` could not be connected to, in one message. The driver's error is left out, as cause too: it may
 * quote the address with the password in it.
 */
export function storeUnreachable(error: unknown): CannotStart {
  if (error instanceof MongooseErrors.MongooseServerSelectionError) {
    return unreachable(`no server answered (${servers(error)})`);
  }
  if (error instanceof mongo.MongoServerError && NOT_ALLOWED.includes(Number(error.code))) {
    return cannot('the server refuses this user. Check the user, the password and authSource in MONGODB_URI');
  }
  if (isDnsError(error)) return unreachable(`its name is not known (${error.syscall} ${error.code})`);
  if (error instanceof mongo.MongoServerError) return cannot(`the server refuses to work (${error.codeName})`);
  if (error instanceof mongo.MongoNetworkError) return unreachable('the connection broke');
  return cannot(
    'it is not a valid address. It looks like mongodb://user:password@host:27017/database?replicaSet=rs0; ' +
      'special characters in user and password are percent-encoded',
  );
}

const cannot = (reason: string): CannotStart =>
  new CannotStart('store-unreachable', `MONGODB_URI cannot be used: ${reason}.`);

const unreachable = (reason: string): CannotStart =>
  cannot(`${reason}. Is MongoDB running, and may this machine reach it`);

/** Mongoose puts what is known about each server into the cause. */
function servers({ cause }: MongooseErrors.MongooseServerSelectionError): string {
  const described = [...((cause as mongo.TopologyDescription | undefined)?.servers.values() ?? [])];
  return described.map(({ address, error }) => `${address}: ${error ? reasonOf(error) : 'no answer'}`).join('; ');
}

function isDnsError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && String((error as NodeJS.ErrnoException).syscall).startsWith('query');
}
