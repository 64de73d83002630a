import type { Procedure } from '../../src/knowledge/procedure.js';
import { asPhone } from '../day.js';
import type { Turn } from '../turn.js';

/** What the province set, with its source; undefined where the commune's office has not entered it. */
export function ownFee(turn: Turn, { fee }: Procedure): string | undefined {
  const own = fee?.provinceKey && turn.release.office.provinceFees[fee.provinceKey];
  return own ? turn.words('procedure-guide.fee.province', own) : undefined;
}

/** The fee in general, then the province's own figure, or the plain word that it is not known here. */
export function feeLines(turn: Turn, procedure: Procedure): string[] {
  const { fee } = procedure;
  if (!fee) return [];
  if (!fee.provinceKey) return [fee.text];
  const phone = asPhone(turn.release.office.centre.phone);
  return [fee.text, ownFee(turn, procedure) ?? turn.words('procedure-guide.fee.province-unknown', { phone })];
}
