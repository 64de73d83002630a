import { type Connection, type Model, Schema } from 'mongoose';

interface TokenPair {
  accessToken: string;
  refreshToken: string;
  expiresAt: Date;
  savedAt: Date;
}

/**
 * The tokens of one Zalo OA. A refresh token works once: the pair in use and the one before it are kept, so that a
 * person can see what happened when a chain breaks.
 */
export interface ZaloTokenDoc {
  /** OA id. */
  _id: string;
  commune: string;
  current: TokenPair;
  previous?: TokenPair;
  /** Held by the process that refreshes: a refresh token works once. */
  lock?: { by: string; until: Date };
}

const pair = { accessToken: String, refreshToken: String, expiresAt: Date, savedAt: Date };
const schema = new Schema<ZaloTokenDoc>(
  {
    _id: String,
    commune: { type: String, required: true },
    current: { type: new Schema(pair, { _id: false }), required: true },
    previous: new Schema(pair, { _id: false }),
    lock: new Schema({ by: String, until: Date }, { _id: false }),
  },
  { collection: 'zaloTokens', strict: 'throw', versionKey: false },
);

export const zaloTokenModel = (connection: Connection): Model<ZaloTokenDoc> =>
  connection.model<ZaloTokenDoc>('ZaloToken', schema);
