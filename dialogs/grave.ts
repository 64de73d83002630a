import type { Memory } from '../src/store/models/conversation.js';
import type { Turn } from './turn.js';

export type Grave = NonNullable<Memory['grave']>;

/** From this confidence on the model alone is believed; below, the words only may mean it. */
const BELIEVED = 0.5;

/** Whether the words surely tell of danger or of a breach of law: by a rule, by the model's word, or by a button. */
export function isSurelyGrave({ understanding }: Turn): boolean {
  if (!understanding) return true;
  const { flags, confidence } = understanding;
  return flags.includes('emergency') || flags.includes('denunciation') || confidence >= BELIEVED;
}

/** Remembers what was told, so that the next words are not read as if it had not been. */
export function rememberGrave(turn: Turn, kind: Grave['kind'], surely: boolean): void {
  const { memory, now } = turn;
  // What is surely known is no less so for a doubtful word more.
  const still = memory.grave?.kind === kind && isStillGrave(turn);
  memory.grave = { kind, at: now, surely: surely || still, again: still ? (memory.grave?.again ?? 0) : 0 };
}

/** For so long whoever was surely in danger is reminded of the numbers, whatever is answered. */
const REMINDED_MS = 10 * 60_000;

export const isReminded = ({ memory: { grave }, now }: Turn): boolean =>
  grave?.kind === 'danger' && grave.surely === true && now.getTime() - grave.at.getTime() <= REMINDED_MS;

/** What was said in danger, or of a wrong done, is not over with one answer. */
const LASTS_MS = 60 * 60_000;

/** Whether what was surely told is what unsure words belong to still: nothing else was taken up since. */
export const isStillGrave = ({ memory: { grave } }: Turn): boolean => grave?.surely === true && !grave.left;

/** What was told long ago is over. */
export function forgetWhatIsOver({ memory, now }: Turn): void {
  if (memory.grave && now.getTime() - memory.grave.at.getTime() > LASTS_MS) delete memory.grave;
}

/** Words after it that were taken to belong to it. */
export function rememberMore({ memory, now }: Turn): void {
  if (memory.grave) memory.grave = { ...memory.grave, at: now, again: (memory.grave.again ?? 0) + 1 };
}
