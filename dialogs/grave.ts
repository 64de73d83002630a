import type { Memory } from '../src/store/models/conversation.js';
import { setAside } from './topics.js';
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

/**
 * Remembers what was told, so that the next words are not read as if it had not been. Where it is sure, what the
 * conversation was about is put aside: "em làm gì bây giờ" is not about the procedure any more.
 */
export function rememberGrave({ memory, now }: Turn, kind: Grave['kind'], surely: boolean): void {
  memory.grave = { kind, at: now, surely, again: 0 };
  if (surely) setAside(memory);
}

/** Words after it that were taken to belong to it. */
export function rememberMore({ memory, now }: Turn): void {
  if (memory.grave) memory.grave = { ...memory.grave, at: now, again: (memory.grave.again ?? 0) + 1 };
}
