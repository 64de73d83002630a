import type { Choice } from '../src/platform/messages.js';
import type { Understanding } from '../src/understanding/types.js';
import { intentChoice } from './clarify.js';
import { PAGE } from './pages.js';
import type { Turn } from './turn.js';

/** What else a turn may be about, beside what it answers. */
export function offerOtherMatters(turn: Turn): void {
  if (turn.understanding?.reason === 'several') return offerTheRest(turn, turn.understanding);
  if (turn.outcome === 'emergency-shown') return offerInDoubt(turn, 'emergency.otherwise');
  if (turn.outcome === 'denunciation-diverted') offerInDoubt(turn, 'denunciation.otherwise');
  sayWhatIsFeared(turn);
}

/** Whoever may be in danger, or tell of a breach of law, is not left with the answer to something else. */
function sayWhatIsFeared(turn: Turn): void {
  const feared = turn.understanding?.feared;
  const last = turn.replies.at(-1);
  if (!feared || !last) return;
  if (feared === 'emergency') {
    last.text += `\n\n${turn.words('emergency.in-case')}`;
    return;
  }
  turn.memory.feared = true;
  const offered = new Set(last.choices?.map(({ payload }) => payload));
  const ways = intentChoice(turn, feared).filter(({ payload }) => !offered.has(payload));
  offer(turn, ways, () => turn.words('denunciation.in-case'));
}

/** Where the citizen asked several things at once: the first is answered, the others are named and one press away. */
function offerTheRest(turn: Turn, { intents }: Understanding): void {
  const others = intents.slice(1).flatMap(({ intent }) => intentChoice(turn, intent));
  offer(turn, others, () => turn.words('clarify.others', { list: others.map(({ title }) => title).join(', ') }));
}

/** What is only suspected is answered as danger or a breach of law: nobody is left with that alone. */
function offerInDoubt(turn: Turn, words: string): void {
  const { choices = [] } = turn.understanding ?? {};
  if (choices.includes('denunciation')) turn.memory.feared = true;
  const others = choices.flatMap((intent) => intentChoice(turn, intent));
  offer(turn, others, () => turn.words(words));
}

function offer(turn: Turn, others: readonly Choice[], words: () => string): void {
  const last = turn.replies.at(-1);
  if (!last || others.length === 0) return;
  last.text += `\n\n${words()}`;
  last.choices = [...others, ...(last.choices ?? [])].slice(0, PAGE - (last.links?.length ?? 0));
}
