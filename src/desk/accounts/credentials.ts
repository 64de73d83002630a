import type { Connection, Model } from 'mongoose';
import type { Clock } from '../../platform/clock.js';
import { type OfficialDoc, officialModel } from '../../store/models/official.js';
import type { AuditEntry, AuditTrail } from '../audit-trail.js';
import { LOCK_MS, MAX_TRIES } from '../limits.js';
import { passwordMatches } from './passwords.js';

export type Visitor = Pick<AuditEntry, 'requestId' | 'ip'>;

/** Checks names and passwords, and locks an account that is being guessed at. */
export class Credentials {
  private readonly officials: Model<OfficialDoc>;

  constructor(
    connection: Connection,
    private readonly commune: string,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {
    this.officials = officialModel(connection);
  }

  /**
   * The account, as it was before this sign-in, or null: whether the name, the password or a lock was the reason is in
   * the audit only.
   */
  async check(name: string, password: string, visitor: Visitor): Promise<OfficialDoc | null> {
    const account = await this.takeTry(name);
    const right = await passwordMatches(password, account?.passwordHash);
    if (account && right) return this.accept(account, visitor);
    await this.noteFailure(name, account, visitor);
    return null;
  }

  /**
   * Counts the try before the password is looked at, in one atomic step that also locks at the last one: a hundred
   * tries sent at once get no more than five looks.
   */
  private takeTry(name: string): Promise<OfficialDoc | null> {
    const now = this.clock.now();
    const free = { $or: [{ lockedUntil: { $exists: false } }, { lockedUntil: { $lte: now } }] };
    const until = new Date(now.getTime() + LOCK_MS);
    const afterLock = { $ne: [{ $type: '$lockedUntil' }, 'missing'] };
    const count = { tries: { $cond: [afterLock, 1, { $add: ['$tries', 1] }] } };
    const lock = { lockedUntil: { $cond: [{ $gte: ['$tries', MAX_TRIES] }, until, '$$REMOVE'] } };
    return this.officials
      .findOneAndUpdate({ ...this.only(name), state: 'active', ...free }, [{ $set: count }, { $set: lock }], {
        updatePipeline: true,
        returnDocument: 'after',
      })
      .lean()
      .exec();
  }

  private async accept(account: OfficialDoc, visitor: Visitor): Promise<OfficialDoc | null> {
    const { name, epoch } = account;
    const change = { $set: { tries: 0, lastSignInAt: this.clock.now() }, $unset: { lockedUntil: 1 } };
    const before = await this.officials.findOneAndUpdate({ ...this.only(name), state: 'active', epoch }, change).lean();
    if (before) await this.audit.record({ ...visitor, official: name, action: 'sign-in' });
    return before;
  }

  private async noteFailure(name: string, account: OfficialDoc | null, visitor: Visitor): Promise<void> {
    const known = account !== null || (await this.officials.exists(this.only(name))) !== null;
    const action = account?.lockedUntil ? 'sign-in.locked' : 'sign-in.failed';
    await this.audit.record({ ...visitor, official: known ? name : 'unknown', action });
  }

  private only = (name: string) => ({ commune: this.commune, _id: `${this.commune}/${name}` });
}
