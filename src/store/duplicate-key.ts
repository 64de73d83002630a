import { mongo } from 'mongoose';

/** True where a write was refused because its unique key is there already: for us always the good news "done before". */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === 11000;
}
