import { type Connection, type Model, Schema } from 'mongoose';

const AUDIT_ACTIONS = [
  'sign-in',
  'sign-in.failed',
  'sign-in.locked',
  'sign-out',
  'password.set',
  'user.add',
  'user.disable',
  'user.reset',
  'transcript.list',
  'transcript.read',
  'transcript.search',
  'access.refused',
] as const;
type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Who did or read what, when, from where. Never a citizen's words. */
export interface AuditDoc {
  _id: string;
  commune: string;
  at: Date;
  /** Account name; `console` for a command on the server, `unknown` where a name was typed that no account has. */
  official: string;
  action: AuditAction;
  /** The conversation read. */
  conversation?: string;
  /** The account that was changed. */
  account?: string;
  /** What else is worth keeping: the page read, the numbers of rows and hits, the filters' names, the operator's login. */
  detail?: Record<string, string | number>;
  requestId?: string;
  ip?: string;
}

const schema = new Schema<AuditDoc>(
  {
    _id: String,
    commune: { type: String, required: true },
    at: { type: Date, required: true },
    official: { type: String, required: true },
    action: { type: String, enum: AUDIT_ACTIONS, required: true },
    conversation: String,
    account: String,
    detail: Schema.Types.Mixed,
    requestId: String,
    ip: String,
  },
  { collection: 'auditTrail', strict: 'throw', versionKey: false },
);

schema.index({ commune: 1, at: -1 });
schema.index({ commune: 1, official: 1, at: -1 });
schema.index({ commune: 1, conversation: 1, at: -1 }, { partialFilterExpression: { conversation: { $exists: true } } });

schema.pre(/^(update|replace|delete|findOneAnd)/, () => {
  throw new Error('the audit trail is append-only');
});

export const auditModel = (connection: Connection): Model<AuditDoc> => connection.model<AuditDoc>('Audit', schema);
