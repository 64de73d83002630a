import type { Choice } from '../src/platform/messages.js';
import type { Understanding } from '../src/understanding/types.js';
import { intentChoice } from './clarify.js';
import { isReminded } from './grave.js';
import { PAGE } from './pages.js';
import { parsePress, press } from './payload.js';
import type { Turn } from './turn.js';

/** What else a turn may be about, beside what it answers. */
export function offerOtherMatters(turn: Turn): void {
  const { understanding, outcome } = turn;
  if (!understanding || outcome === 'spam-ignored') return;
  if (outcome === 'emergency-shown') return offerInDoubt(turn, understanding, 'emergency.otherwise');
  if (outcome === 'denunciation-diverted') offerInDoubt(turn, understanding, 'denunciation.otherwise');
  else if (understanding.reason === 'several') offerTheRest(turn, understanding);
  else if (understanding.decision === 'answer') offerWhatElse(turn, understanding);
  sayWhatIsFeared(turn, understanding);
}

/** Where the citizen asked several things at once: the first is answered, the others are named and one press away. */
function offerTheRest(turn: Turn, { intents }: Understanding): void {
  const others = intents.slice(1).flatMap(({ intent }) => intentChoice(turn, intent));
  offer(turn, others, turn.words('clarify.others', { list: others.map(({ title }) => title).join(', ') }));
}

/** The answer was not quite sure: what else may have been meant is named, and one press away. */
function offerWhatElse(turn: Turn, { choices = [] }: Understanding): void {
  if (turn.outcome !== 'answered' && turn.outcome !== 'answered-facet' && turn.outcome !== 'no-guide') return;
  const others = choices.flatMap((intent) => intentChoice(turn, intent));
  const list = others.map(({ title }) => title).join(', ');
  if (others.length > 0) offer(turn, others, turn.words('clarify.or', { list }));
}

/** What is only suspected is answered as danger or a breach of law: nobody is left with that alone. */
function offerInDoubt(turn: Turn, { choices = [] }: Understanding, words: string): void {
  // Whoever tells on is not asked whether they came for an extract.
  if ((turn.memory.grave?.again ?? 0) > 0) return;
  const wayOut = turn.outcome === 'denunciation-diverted' ? choices.filter((one) => one !== 'denunciation') : choices;
  if (wayOut.includes('denunciation')) rememberFeared(turn);
  const others = wayOut.filter((one) => one !== 'human-handover').flatMap((intent) => intentChoice(turn, intent));
  offer(turn, others, turn.words(words));
}

/** Whoever may be in danger, or tell of a breach of law, is not left with the answer to something else. */
function sayWhatIsFeared(turn: Turn, understanding: Understanding): void {
  const feared = isReminded(turn) ? 'emergency' : understanding.feared;
  const last = turn.replies.at(-1);
  if (!feared || !last) return;
  if (feared === 'emergency') {
    last.text += `\n\n${turn.words('emergency.in-case')}`;
  } else if (turn.outcome !== 'denunciation-diverted') {
    rememberFeared(turn);
    const [way] = intentChoice(turn, feared);
    if (!way || last.choices?.some(({ payload }) => payload === way.payload)) return;
    offer(turn, [way], turn.words('denunciation.in-case', { title: way.title }), 'last');
  }
}

/** Words that turn out to tell of a breach of law are not kept. */
function rememberFeared(turn: Turn): void {
  if (turn.forget === 'nothing') turn.memory.feared = { at: turn.message.at };
}

const HUMAN = press.plain('human');

/** A person to ask, and the way to what a list has besides, are never pushed out. */
function staysOffered({ payload }: Choice): boolean {
  const pressed = parsePress(payload);
  return payload === HUMAN || (pressed?.kind === 'procedure' && pressed.page !== undefined);
}

/** Adds a line and its buttons to the last reply, before its own buttons or behind them. */
function offer(turn: Turn, others: readonly Choice[], words: string, where: 'first' | 'last' = 'first'): void {
  const last = turn.replies.at(-1);
  if (!last || others.length === 0) return;
  last.text += `\n\n${words}`;
  const own = last.choices ?? [];
  const kept = own.filter(staysOffered);
  const room = PAGE - (last.links?.length ?? 0) - kept.length;
  const added = others.slice(0, room);
  const rest = own.filter((choice) => !staysOffered(choice)).slice(0, room - added.length);
  last.choices = where === 'first' ? [...added, ...rest, ...kept] : [...rest, ...added, ...kept];
}
