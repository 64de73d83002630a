import { createHash } from 'node:crypto';
import type { Connection, Model } from 'mongoose';
import type { Clock } from '../../platform/clock.js';
import { newSecret } from '../../platform/ids.js';
import { type OfficialDoc, officialModel, type Role } from '../../store/models/official.js';
import type { AuditEntry, AuditTrail } from '../audit-trail.js';
import { WELCOME_MS } from '../limits.js';
import { hashPassword } from './passwords.js';

/** Who does it, for the audit. */
export type By = Pick<AuditEntry, 'official' | 'requestId' | 'ip' | 'detail'>;

/** What an operator asked for cannot be done; the message is for them. */
export class AccountRefused extends Error {}

/** Lower-case letters, digits, dots and dashes, so that it can be dictated over the telephone. */
const ACCOUNT_NAME = /^[a-z][a-z0-9.-]{2,31}$/;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The accounts of one commune: made and ended by an operator, given a password by their owner. */
export class Accounts {
  private readonly officials: Model<OfficialDoc>;

  constructor(
    connection: Connection,
    readonly commune: string,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {
    this.officials = officialModel(connection);
  }

  private key = (name: string): string => `${this.commune}/${name}`;
  private only = (name: string) => ({ commune: this.commune, _id: this.key(name) });

  /**
   * Makes an account nobody can sign in to yet.
   * @returns the token of the one-time link with which its owner sets the first password
   * @throws AccountRefused
   */
  async add(name: string, role: Role, by: By, fullName?: string): Promise<string> {
    if (!ACCOUNT_NAME.test(name)) {
      throw new AccountRefused(
        'a name has 3 to 32 lower-case letters, digits, dots or dashes and begins with a letter',
      );
    }
    if (await this.officials.exists(this.only(name))) throw new AccountRefused(`the account ${name} exists already`);
    const now = this.clock.now();
    const { token, welcome } = newWelcome(now);
    const { commune } = this;
    const named = fullName ? { fullName } : {};
    const made = { _id: this.key(name), commune, name, role, ...named, welcome, tries: 0, epoch: 0, createdAt: now };
    await this.officials.create({ ...made, state: 'invited' });
    await this.audit.record({ ...by, action: 'user.add', account: name, detail: { ...by.detail, role } });
    return token;
  }

  list(): Promise<OfficialDoc[]> {
    return this.officials.find({ commune: this.commune }).sort({ name: 1 }).lean().exec();
  }

  /**
   * Ends an account: its sessions, its password and any open link.
   * @throws AccountRefused
   */
  async disable(name: string, by: By): Promise<void> {
    const change = { $set: { state: 'disabled' }, $unset: { passwordHash: 1, welcome: 1 }, $inc: { epoch: 1 } };
    await this.change(name, change);
    await this.audit.record({ ...by, action: 'user.disable', account: name });
  }

  /**
   * Takes the password away and gives a new one-time link; also brings a disabled account back.
   * @throws AccountRefused
   */
  async reset(name: string, by: By): Promise<string> {
    const { token, welcome } = newWelcome(this.clock.now());
    const change = { $set: { state: 'invited', welcome, tries: 0 }, $unset: { passwordHash: 1, lockedUntil: 1 } };
    await this.change(name, { ...change, $inc: { epoch: 1 } });
    await this.audit.record({ ...by, action: 'user.reset', account: name });
    return token;
  }

  private async change(name: string, change: Record<string, unknown>): Promise<void> {
    const result = await this.officials.updateOne(this.only(name), change);
    if (result.matchedCount === 0) throw new AccountRefused(`there is no account ${name}`);
  }

  /** Whom a one-time link was made for, while it works. */
  async invited(token: string): Promise<OfficialDoc | null> {
    return this.officials.findOne(this.open(token)).lean().exec();
  }

  /** Sets the first password and uses the link up; false when the link works no more. */
  async acceptInvitation(token: string, password: string, by: Omit<By, 'official'>): Promise<boolean> {
    const passwordHash = await hashPassword(password);
    const change = { $set: { state: 'active', passwordHash, tries: 0 }, $unset: { welcome: 1, lockedUntil: 1 } };
    const official = await this.officials.findOneAndUpdate(this.open(token), { ...change, $inc: { epoch: 1 } }).lean();
    if (!official) return false;
    await this.audit.record({ ...by, official: official.name, action: 'password.set' });
    return true;
  }

  private open(token: string) {
    const now = this.clock.now();
    return { commune: this.commune, 'welcome.tokenHash': hashOf(token), 'welcome.until': { $gt: now } };
  }

  /** The account behind a session; null once it was disabled, reset or given another password. */
  async behind(name: string, epoch: number): Promise<OfficialDoc | null> {
    return this.officials
      .findOne({ ...this.only(name), state: 'active', epoch })
      .lean()
      .exec();
  }
}

function newWelcome(now: Date): { token: string; welcome: { tokenHash: string; until: Date } } {
  const token = newSecret();
  return { token, welcome: { tokenHash: hashOf(token), until: new Date(now.getTime() + WELCOME_MS) } };
}
