import { type Connection, type Model, Schema } from 'mongoose';

/** `front` is the Fatherland Front: reads figures, never personal data. */
export const ROLES = ['clerk', 'reception', 'leader', 'front', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** An account that may sign in to the desk. `invited`: made, but its owner has not set a password yet. */
export interface OfficialDoc {
  /** `<commune>/<name>`: a name is taken once in a commune, by the key alone. */
  _id: string;
  commune: string;
  name: string;
  fullName?: string;
  role: Role;
  state: 'invited' | 'active' | 'disabled';
  passwordHash?: string;
  /** The one-time link: only the hash of its token is kept. */
  welcome?: { tokenHash: string; until: Date };
  /** Wrong passwords in a row. */
  tries: number;
  lockedUntil?: Date;
  /** Sessions of an earlier epoch are over: it grows when the account is disabled, reset or given a password. */
  epoch: number;
  createdAt: Date;
  lastSignInAt?: Date;
}

const schema = new Schema<OfficialDoc>(
  {
    _id: String,
    commune: { type: String, required: true },
    name: { type: String, required: true },
    fullName: String,
    role: { type: String, enum: ROLES, required: true },
    state: { type: String, enum: ['invited', 'active', 'disabled'], required: true },
    passwordHash: String,
    welcome: new Schema({ tokenHash: String, until: Date }, { _id: false }),
    tries: { type: Number, default: 0 },
    lockedUntil: Date,
    epoch: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
    lastSignInAt: Date,
  },
  { collection: 'officials', strict: 'throw', versionKey: false },
);

schema.index({ commune: 1, name: 1 });

export const officialModel = (connection: Connection): Model<OfficialDoc> =>
  connection.model<OfficialDoc>('Official', schema);
