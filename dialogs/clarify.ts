import type { Choice } from '../src/platform/messages.js';
import { Card } from './card.js';
import { missedOften, offerPerson } from './decline.js';
import { humanChoice, mainChoices } from './menu.js';
import { press } from './payload.js';
import type { Turn } from './turn.js';

/** The button of an intent: a procedure's short name, or the title of another intent. */
export function intentChoice(turn: Turn, intent: string): Choice[] {
  const procedure = turn.release.procedure(intent, turn.today);
  if (procedure) return [{ title: procedure.short, payload: press.procedure(intent, turn.understanding?.facet) }];
  const named = turn.release.intents.get(intent);
  return named ? [{ title: named.title, payload: press.intent(intent) }] : [];
}

/** Asks back with two to four choices where the words fit several things, or none yet. */
export const clarify = new Card('clarify', (turn) => {
  turn.outcome = 'clarified';
  const { understanding } = turn;
  // Asked back again and again is not understood either.
  if (turn.afterAskBack && missedOften(turn)) return offerPerson(turn);
  const choices = (understanding?.choices ?? []).flatMap((intent) => intentChoice(turn, intent)).slice(0, 4);
  if (understanding?.reason === 'follow-up-without-topic')
    return turn.reply(turn.words('clarify.no-topic'), mainChoices(turn));
  const key = understanding?.intent === 'clarify-needed' ? 'too-general' : 'which';
  const others = choices.filter(({ payload }) => payload !== press.intent('human-handover'));
  turn.reply(turn.words(`clarify.${key}`), others.length > 0 ? [...others, humanChoice(turn)] : mainChoices(turn));
});
