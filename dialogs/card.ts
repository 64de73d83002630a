import { Dialog, type DialogContext, type DialogTurnResult } from './botbuilder.js';
import { type Turn, turnOf } from './turn.js';

/**
 * A dialog that says one thing and ends within the turn. Begun on top of another dialog it is an interruption: that
 * one is resumed afterwards and offers the way back.
 */
export class Card<Options extends object = object> extends Dialog<Options> {
  constructor(
    id: string,
    private readonly answer: (turn: Turn, options: Options) => void,
  ) {
    super(id);
  }

  override async beginDialog(dc: DialogContext, options?: Options): Promise<DialogTurnResult> {
    this.answer(turnOf(dc.context), options ?? ({} as Options));
    return dc.endDialog();
  }
}
