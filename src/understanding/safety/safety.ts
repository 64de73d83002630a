import type { PhraseLine } from '../phrases.js';
import type { Flag } from '../types.js';
import { isDenunciation } from './denunciation.js';
import { isEmergency } from './emergency.js';
import { isInjection } from './injection.js';
import { sensitiveNumbers } from './sensitive-numbers.js';

/** What rules beside the model see: a danger missed is worse than a false alarm, so they do not learn from examples. */
export function flagsIn(cleaned: string, line: PhraseLine, dossierCode: string | undefined): Flag[] {
  const flags: Flag[] = [];
  if (isEmergency(line)) flags.push('emergency');
  if (isDenunciation(line)) flags.push('denunciation');
  if (isInjection(line)) flags.push('injection');
  return [...flags, ...sensitiveNumbers(cleaned, line, dossierCode)];
}
