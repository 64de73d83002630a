import { intentChoice } from './clarify.js';
import { PAGE } from './pages.js';
import type { Turn } from './turn.js';

/** Where the citizen asked several things at once: the first is answered, the others are named and one press away. */
export function offerOtherMatters(turn: Turn): void {
  const { understanding } = turn;
  const last = turn.replies.at(-1);
  if (understanding?.reason !== 'several' || !last) return;
  const others = understanding.intents.slice(1).flatMap(({ intent }) => intentChoice(turn, intent));
  if (others.length === 0) return;
  last.text += `\n\n${turn.words('clarify.others', { list: others.map(({ title }) => title).join(', ') })}`;
  last.choices = [...others, ...(last.choices ?? [])].slice(0, PAGE - (last.links?.length ?? 0));
}
