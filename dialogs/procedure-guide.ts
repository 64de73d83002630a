import type { Procedure } from '../src/knowledge/procedure.js';
import { Dialog, type DialogContext, type DialogReason, type DialogTurnResult } from './botbuilder.js';
import { asPhone } from './day.js';
import { missedOften } from './decline.js';
import { type Asked, press } from './payload.js';
import { caseChoices, furtherChoices, nextChoices } from './procedure-guide/buttons.js';
import { answerText, blocksOf } from './procedure-guide/facets.js';
import { inSentence } from './procedure-guide/prose.js';
import { nearestQuestion, questionText } from './procedure-guide/questions.js';
import { briefly, summary } from './procedure-guide/summary.js';
import { talkAbout } from './topics.js';
import { type Turn, turnOf } from './turn.js';

export interface GuideQuestion {
  procedure: string;
  /** Empty: the whole guide. */
  asked: Asked[];
  /** The whole guide, after what is asked. */
  whole?: boolean;
  /** The special case that it is about. */
  caseId?: string;
  /** In a few lines, for whom the whole was too much. */
  brief?: boolean;
  /** A further page of buttons. */
  page?: number;
}

/**
 * What to bring for a procedure, and every facet of it. It stays on the stack after its answer, so that a question
 * about something else is an interruption with a way back, and "còn lệ phí?" needs no name.
 */
export class ProcedureGuide extends Dialog<GuideQuestion> {
  static readonly id = 'procedure-guide';

  constructor() {
    super(ProcedureGuide.id);
  }

  override async beginDialog(dc: DialogContext, question?: GuideQuestion): Promise<DialogTurnResult> {
    return this.answer(turnOf(dc.context), question as GuideQuestion);
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const { about } = turn.memory;
    if (about) turn.wayBack = { title: turn.words('procedure-guide.back'), payload: press.procedure(about) };
    return Dialog.EndOfTurn;
  }

  private answer(turn: Turn, question: GuideQuestion): DialogTurnResult {
    const procedure = current(turn, question.procedure);
    const again = turn.memory.about === procedure?.id;
    if (procedure) talkAbout(turn.memory, procedure.id);
    if (!procedure)
      return this.unanswerable(turn, 'expired', 'expired-content', {
        phone: asPhone(turn.release.office.centre.phone),
      });
    if (procedure.status === 'outline') return this.noGuide(turn, procedure, question.asked, again);
    reply(turn, procedure, question);
    return Dialog.EndOfTurn;
  }

  /** Which procedure it is and who handles it. Asked on, nobody reads that twice, nor the same apology again and again. */
  private noGuide(turn: Turn, procedure: Procedure, asked: readonly Asked[], again: boolean): DialogTurnResult {
    const { name, handledBy } = procedure;
    const values = { name: inSentence(name), handledBy, phone: asPhone(phoneFor(turn, procedure)) };
    const key = !again ? 'no-guide' : asked.includes('place') ? 'no-guide-place' : keyOfMore(turn);
    return this.unanswerable(turn, key, 'no-guide', values);
  }

  private unanswerable(turn: Turn, key: string, outcome: string, values: Record<string, string>): DialogTurnResult {
    turn.outcome = outcome;
    turn.reply(turn.fill(turn.words(`procedure-guide.${key}`, values)), [
      { title: turn.words('procedure-guide.buttons.human'), payload: press.plain('human') },
    ]);
    return Dialog.EndOfTurn;
  }
}

/** What no guide answers is a miss like any other: after two in a row a person is the better answer. */
const keyOfMore = (turn: Turn): string => (missedOften(turn) ? 'no-guide-person' : 'no-guide-again');

/** Residence and identity are the police's: their number, where the commune publishes one. */
function phoneFor({ release }: Turn, { field }: Procedure): string {
  const { centre, contacts } = release.office;
  const police =
    field === 'cu-tru' || field === 'can-cuoc' ? contacts.find(({ id }) => id === 'police')?.phone : undefined;
  return police ?? centre.phone;
}

const current = (turn: Turn, id: string): Procedure | undefined => turn.release.procedure(id, turn.today);

function reply(turn: Turn, procedure: Procedure, question: GuideQuestion): void {
  const { asked, caseId, page, brief } = question;
  const special = procedure.cases.find(({ id }) => id === caseId);
  const whole = (question.whole || asked.length === 0) && !special?.elsewhere;
  turn.outcome = whole ? 'answered' : 'answered-facet';
  if (brief && !special?.elsewhere) {
    turn.outcome = 'answered';
    return turn.reply(briefly(turn, procedure, special), nextChoices(turn, procedure, ['documents']));
  }
  if (!page) remember(turn, question);
  if (special) turn.memory.inCase = { of: procedure.id, id: special.id };
  const known = special ? undefined : commonAnswer(turn, procedure, asked);
  if (known) return turn.reply(known, nextChoices(turn, procedure, ['questions']));
  const choosesCase = asked.includes('case') && !special;
  if (page && !choosesCase) return furtherButtons(turn, procedure, page);
  if (whole) {
    const first = blocksOf(turn, procedure, asked, special);
    const answered: Asked[] = ['documents', ...asked, ...(special ? (['case'] as const) : [])];
    return turn.reply(summary(turn, procedure, { special, first }), nextChoices(turn, procedure, answered));
  }
  const text = answerText(turn, procedure, asked, special);
  const answered: Asked[] = special ? ['case', ...asked] : asked;
  turn.reply(text, choosesCase ? caseChoices(turn, procedure, page) : nextChoices(turn, procedure, answered));
}

/** What was answered, to be said again. */
function remember({ memory }: Turn, { asked, whole, caseId }: GuideQuestion): void {
  memory.told = { asked, ...(whole && { whole }), ...(caseId && { caseId }) };
}

function furtherButtons(turn: Turn, procedure: Procedure, page: number): void {
  turn.outcome = 'menu-shown';
  const name = inSentence(procedure.name);
  turn.reply(
    turn.words('procedure-guide.more', { name }),
    page === 1 ? nextChoices(turn, procedure, []) : furtherChoices(turn, procedure, page),
  );
}

/** The answer to a question that people often ask, where the citizen's own words are nearly that question. */
function commonAnswer(turn: Turn, procedure: Procedure, asked: readonly Asked[]): string | undefined {
  const words = turn.understanding?.text;
  const known = words && nearestQuestion(procedure, words);
  if (!known || asked.includes('questions')) return undefined;
  turn.outcome = 'answered-facet';
  return questionText(turn, procedure, known);
}
