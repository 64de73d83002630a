import { fold } from '../src/platform/fold.js';
import { aboutTheBot } from './about-the-bot.js';
import { address } from './address.js';
import { attachment } from './attachment.js';
import { DialogSet, type DialogState, type StatePropertyAccessor, type TurnContext } from './botbuilder.js';
import { clarify } from './clarify.js';
import { decline, notUnderstood } from './decline.js';
import { denunciation } from './denunciation.js';
import { emergency } from './emergency.js';
import { explain } from './explain.js';
import { forgetWhatIsOver } from './grave.js';
import { ABOUT_WAITING, backToBot, handOver, remindOfWaiting, waiting } from './hand-over.js';
import { cancelled, fieldList, forgotten, menu } from './menu.js';
import { noLongerGrave } from './no-longer-grave.js';
import { officeContact, officeLocation, reception } from './office.js';
import { openingHours } from './opening-hours.js';
import { offerOtherMatters } from './other-matters.js';
import { pointer, toOfficials } from './pointers.js';
import { ProcedureGuide } from './procedure-guide.js';
import { routeOf } from './route.js';
import { smallTalk } from './small-talk.js';
import { isForgotten, talkAboutNothing } from './topics.js';
import { turnOf } from './turn.js';

const CARDS = [
  aboutTheBot,
  address,
  attachment,
  backToBot,
  cancelled,
  clarify,
  decline,
  denunciation,
  emergency,
  explain,
  fieldList,
  forgotten,
  handOver,
  menu,
  noLongerGrave,
  notUnderstood,
  officeContact,
  officeLocation,
  openingHours,
  pointer,
  reception,
  smallTalk,
  toOfficials,
  waiting,
];

/** All dialogs of the house, and the turn's way to the one that answers. */
export class RootDialog {
  private readonly dialogs: DialogSet;

  constructor(state: StatePropertyAccessor<DialogState>) {
    this.dialogs = new DialogSet(state).add(new ProcedureGuide());
    for (const card of CARDS) this.dialogs.add(card);
  }

  /** Runs one turn: an interruption goes on top of what was going on, everything else takes its place. */
  async run(context: TurnContext, idleMs: number): Promise<void> {
    const turn = turnOf(context);
    const dc = await this.dialogs.createContext(context);
    if (isForgotten(idleMs)) {
      await dc.cancelAllDialogs();
      talkAboutNothing(turn.memory);
    }
    forgetWhatIsOver(turn);
    // Whoever presses a procedure is not in danger any more, or never was.
    if (turn.pressed?.kind === 'procedure') delete turn.memory.grave;
    const missesBefore = turn.memory.misses;
    const { dialog, options, leaves } = routeOf(turn, fold(turn.message.text ?? ''));
    if (leaves) await dc.cancelAllDialogs();
    await dc.beginDialog(dialog, options);
    offerOtherMatters(turn);
    if (turn.owner.kind === 'waiting' && !ABOUT_WAITING.has(dialog)) remindOfWaiting(turn);
    if (turn.memory.misses === missesBefore) turn.memory.misses = 0;
  }
}
