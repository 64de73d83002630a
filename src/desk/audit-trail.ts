import type { Connection } from 'mongoose';
import type { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { type AuditDoc, auditModel } from '../store/models/audit.js';

export type AuditEntry = Omit<AuditDoc, '_id' | 'commune' | 'at'>;

/** The append-only record of who read and did what. It has no way to change or delete an entry. */
export class AuditTrail {
  constructor(
    private readonly connection: Connection,
    private readonly commune: string,
    private readonly clock: Clock,
  ) {}

  /** Resolves when the entry is safely stored; what it records must wait for that. */
  async record(entry: AuditEntry): Promise<void> {
    const at = this.clock.now();
    await auditModel(this.connection).create({ _id: newId(at.getTime()), commune: this.commune, at, ...entry });
  }
}
