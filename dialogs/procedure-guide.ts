import { Dialog, type DialogContext, type DialogReason, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Procedure } from '../src/knowledge/procedure.js';
import type { Facet } from '../src/understanding/types.js';
import { asPhone } from './day.js';
import { press } from './payload.js';
import { caseChoices, nextChoices } from './procedure-guide/buttons.js';
import { caseText, facetText } from './procedure-guide/facets.js';
import { inSentence } from './procedure-guide/prose.js';
import { summary } from './procedure-guide/summary.js';
import { type Turn, turnOf } from './turn.js';

export interface GuideQuestion {
  procedure: string;
  /** Empty: the whole guide. */
  facets: Facet[];
  caseId?: string;
  /** Only the page of buttons is asked for. */
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
    turn.memory.about = question.procedure;
    const procedure = current(turn, question.procedure);
    if (!procedure) return this.unanswerable(turn, 'expired', 'expired-content', {});
    const { name, handledBy } = procedure;
    if (procedure.status === 'outline') return this.unanswerable(turn, 'no-guide', 'no-guide', { name, handledBy });
    reply(turn, procedure, question);
    return Dialog.EndOfTurn;
  }

  private unanswerable(turn: Turn, key: string, outcome: string, values: Record<string, string>): DialogTurnResult {
    const phone = asPhone(turn.release.office.centre.phone);
    turn.outcome = outcome;
    turn.reply(turn.fill(turn.words(`procedure-guide.${key}`, { ...values, phone })), [
      { title: turn.words('procedure-guide.buttons.human'), payload: press.plain('human') },
    ]);
    return Dialog.EndOfTurn;
  }
}

const current = (turn: Turn, id: string): Procedure | undefined => turn.release.procedure(id, turn.today);

function reply(turn: Turn, procedure: Procedure, { facets, caseId, page }: GuideQuestion): void {
  turn.outcome = facets.length > 0 || caseId ? 'answered-facet' : 'answered';
  const one = caseId && caseText(turn, procedure, caseId);
  if (one) return turn.reply(one, nextChoices(turn, procedure, ['case']));
  if (page) {
    turn.outcome = 'menu-shown';
    return turn.reply(
      turn.words('procedure-guide.more', { name: inSentence(procedure.name) }),
      nextChoices(turn, procedure, [], page),
    );
  }
  if (facets.length === 0) return turn.reply(summary(turn, procedure), nextChoices(turn, procedure, ['documents']));
  if (facets.includes('case')) return turn.reply(facetText(turn, procedure, facets), caseChoices(procedure));
  turn.reply(facetText(turn, procedure, facets), nextChoices(turn, procedure, facets));
}
