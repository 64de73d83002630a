import type { Model } from 'mongoose';
import { asPhone } from '../../dialogs/day.js';
import { formOfAddress } from '../../dialogs/form-of-address.js';
import type { Releases } from '../knowledge/release.js';
import type { Clock } from '../platform/clock.js';
import { fold } from '../platform/fold.js';
import type { Log } from '../platform/log.js';
import type { InMessage } from '../platform/messages.js';
import { CARRIED_BY_LATER } from '../store/durability.js';
import type { ConversationAfter, ConversationDoc } from '../store/models/conversation.js';
import type { IncomingDoc, MessageDoc, UnderstandingRecord } from '../store/models/message.js';
import type { Understanding } from '../understanding/types.js';
import { cutNumbers } from './steps/screen.js';
import type { Turns } from './turn.js';
import type { TurnResult } from './turn-context.js';

/** Runs the turn of a pending message and records its result in one write; undefined where it had its turn already. */
export type TakeTurn = (message: IncomingDoc, conversation: ConversationDoc) => Promise<IncomingDoc | undefined>;

interface Parts {
  messages: Model<MessageDoc>;
  turns: Turns;
  releases: Releases;
  clock: Clock;
  log: Log;
  onTurn(outcome: string, ms: number): void;
}

/** What is kept of an understanding: never the words, and nothing drawn from words that must not be kept. */
function record(
  { text: _, repaired: __, choices: ___, feared: ____, entities, ...rest }: Understanding,
  wordsKept: boolean,
) {
  return { ...rest, ...(wordsKept && { entities: { ...entities } }) } satisfies UnderstandingRecord;
}

const inMessageOf = ({ _id, raw, ...rest }: IncomingDoc): InMessage => ({ ...rest, key: _id, raw });

/** The title of the pressed button, for whoever reads the transcript. */
const pressedTitle = (message: IncomingDoc, { memory }: ConversationDoc): string | undefined =>
  message.payload && memory.offered?.find(({ payload }) => payload === message.payload)?.title;

/** A message that comes late must not set the clock back. */
const latest = (at: Date, before: Date | undefined): Date => (before && before > at ? before : at);

function after(message: IncomingDoc, conversation: ConversationDoc, result: TurnResult): ConversationAfter {
  const { memory, opensWindow, newOwner, keptText, forget, outcome, understanding } = result;
  return {
    version: conversation.version + 1,
    memory,
    lastInAt: latest(message.at, conversation.lastInAt),
    ...(opensWindow && { windowOpenedAt: latest(message.at, conversation.windowOpenedAt) }),
    ...(newOwner && { owner: newOwner }),
    summary: {
      lastOutcome: outcome,
      ...(understanding && { lastIntent: understanding.intent }),
      ...(keptText && forget === 'nothing' && { lastText: keptText.slice(0, 120) }),
    },
  };
}

export function takeTurn({ messages, turns, releases, clock, log, onTurn }: Parts): TakeTurn {
  async function run(message: IncomingDoc, conversation: ConversationDoc): Promise<TurnResult> {
    const release = releases.current();
    const { memory, owner, lastInAt } = conversation;
    try {
      return await turns.run({ message: inMessageOf(message), release, now: clock.now(), memory, owner, lastInAt });
    } catch (error) {
      log.error({ message: message._id, conversation: conversation._id, err: error }, 'a turn failed');
      const phone = asPhone(release.office.centre.phone);
      const text = release.wording.say('trouble.failed', { phone, ...formOfAddress(memory) });
      // A stack of dialogs that broke this turn would break the next one too.
      const { dialogs: _, askedBack: __, ...rest } = memory;
      const official = owner.kind === 'official' && (!owner.until || owner.until > clock.now());
      return {
        memory: rest,
        outcome: 'failed',
        replies: official ? [] : [{ text }],
        opensWindow: true,
        keptText: message.text && cutNumbers(message.text),
        forget: 'nothing',
        newOwner: undefined,
        understanding: undefined,
      };
    }
  }

  return async (message, conversation) => {
    const began = performance.now();
    const result = await run(message, conversation);
    const turnMs = Math.round((performance.now() - began) * 100) / 100;
    onTurn(result.outcome, turnMs);
    const { keptText, forget, understanding, outcome, replies } = result;
    const title = pressedTitle(message, conversation);
    const kept = forget === 'nothing' && keptText ? { text: keptText, fold: fold(keptText) } : {};
    const done = {
      state: outcome === 'failed' ? ('failed' as const) : ('done' as const),
      outcome,
      turnMs,
      releaseId: releases.current().id,
      replies,
      after: after(message, conversation, result),
      ...(understanding && { understanding: record(understanding, forget === 'nothing') }),
      ...(title && { choiceTitle: title }),
      ...kept,
      ...(forget !== 'nothing' && { removedAt: clock.now() }),
      ...((forget === 'previous' || forget === 'all') && { forgets: forget }),
    };
    const cut = forget === 'nothing' ? { raw: 1 } : { raw: 1, text: 1, fold: 1, attachments: 1 };
    const { matchedCount } = await messages.collection.updateOne(
      { _id: message._id as never, state: 'pending' },
      { $set: done, $unset: cut as never },
      CARRIED_BY_LATER,
    );
    return matchedCount === 1 ? { ...message, ...done } : undefined;
  };
}
