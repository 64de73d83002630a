import { mongo } from 'mongoose';

const DUPLICATE = 11000;

/** True where a write was refused because its unique key is there already: for us always the good news "done before". */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === DUPLICATE;
}

/** True where every refused write of a bulk was refused for that reason alone. */
export function onlyDuplicates(error: unknown): boolean {
  if (!(error instanceof mongo.MongoBulkWriteError)) return isDuplicateKey(error);
  const errors = [error.writeErrors].flat();
  return errors.length > 0 && errors.every(({ code }) => code === DUPLICATE) && !error.result.getWriteConcernError();
}
