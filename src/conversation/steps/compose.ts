import { formOfAddress } from '../../../dialogs/form-of-address.js';
import { introduction } from '../../../dialogs/introduction.js';
import type { OutMessage } from '../../platform/messages.js';
import { LIMITS } from '../limits.js';
import type { Step, TurnState } from '../turn-context.js';

/** Several short replies become one bubble; the buttons of the last that has any stay. */
function merge(replies: OutMessage[], bubbles: number): OutMessage[] {
  if (replies.length <= bubbles) return replies;
  const [first, ...rest] = replies as [OutMessage, ...OutMessage[]];
  const [second, ...others] = rest as [OutMessage, ...OutMessage[]];
  return merge([{ ...first, ...second, text: `${first.text}\n\n${second.text}` }, ...others], bubbles);
}

/** Who speaks is said before anything else, but never before the numbers that save a life. */
function introduce(turn: TurnState): OutMessage[] {
  if (turn.replies.length === 0 || turn.outcome === 'emergency-shown') return turn.replies;
  const said = turn.memory.introducedAt;
  if (said && turn.now.getTime() - said.getTime() < LIMITS.introduceAgain) return turn.replies;
  turn.memory.introducedAt = turn.now;
  return [{ text: introduction(turn.release, turn.message.channel, turn.memory) }, ...turn.replies];
}

/** Puts the answer into its final form: introduction, notices, at most two bubbles, the buttons kept for typed numbers. */
export const compose: Step = {
  name: 'compose',
  run(turn) {
    const last = turn.replies.at(-1);
    if (turn.numbersCut && last) {
      last.text += `\n\n${turn.release.wording.say('trouble.number-cut', formOfAddress(turn.memory))}`;
    }
    turn.replies = merge(introduce(turn), LIMITS.bubbles);
    const offered = turn.replies.at(-1)?.choices;
    if (offered) turn.memory.offered = offered;
    else if (turn.replies.length > 0) delete turn.memory.offered;
  },
};
