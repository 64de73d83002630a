import type { Model } from 'mongoose';
import type { Clock } from '../platform/clock.js';
import { fold } from '../platform/fold.js';
import type { Log } from '../platform/log.js';
import type { ConversationDoc } from '../store/models/conversation.js';
import type { IncomingDoc, MessageDoc, OutgoingDoc } from '../store/models/message.js';
import { forgetMessage } from './forget.js';
import { LIMITS } from './limits.js';
import { cutNumbers } from './steps/screen.js';

interface Parts {
  messages: Model<MessageDoc>;
  conversations: Model<ConversationDoc>;
  clock: Clock;
  log: Log;
}

/** Works on what happens around a conversation: echoes, words taken back, people who leave. Everything may be repeated. */
export type Notices = (notice: IncomingDoc) => Promise<void>;

export function notices({ messages, conversations, clock, log }: Parts): Notices {
  const remove = async (notice: IncomingDoc) => {
    await messages.collection.deleteOne({ _id: notice._id as never });
  };

  /**
   * Our own message that an echo speaks of: by its id, by our reference, or, after a lost answer, by its words. In this
   * order, for the same words are said often, and only an echo that nothing else explains is a lost message's.
   */
  async function ownMessage(echo: IncomingDoc): Promise<OutgoingDoc | undefined> {
    const { commune, conversation, channelId, ref, text } = echo;
    const ways: object[] = [
      ...(channelId ? [{ channelIds: channelId }] : []),
      ...(ref ? [{ _id: ref }] : []),
      ...(text ? [{ text, state: { $in: ['unknown', 'sending'] } }] : []),
    ];
    for (const way of ways) {
      const found = await messages.collection.findOne({ commune, conversation, direction: 'out', ...way });
      if (found) return found as unknown as OutgoingDoc;
    }
    return undefined;
  }

  async function confirm(own: OutgoingDoc, echo: IncomingDoc): Promise<void> {
    if (own.state === 'sent') return;
    await messages.collection.updateOne(
      { _id: own._id as never, state: { $in: ['unknown', 'sending'] } },
      {
        $set: { state: 'sent', sentAt: echo.at, ...(echo.channelId && { channelIds: [echo.channelId] }) },
        $unset: { dueAt: 1, stateReason: 1 },
      },
    );
  }

  /** A person wrote in the channel's own inbox: their words join the transcript, and the bot falls silent. */
  async function takenOver(echo: IncomingDoc): Promise<void> {
    const now = clock.now();
    await conversations.collection.updateOne(
      { _id: echo.conversation as never, commune: echo.commune },
      {
        $set: {
          owner: { kind: 'official', since: now, until: new Date(now.getTime() + LIMITS.officialSilence), by: 'inbox' },
        },
      },
    );
    const text = echo.text ? cutNumbers(echo.text) : '';
    await messages.collection.updateOne(
      { _id: echo._id as never },
      {
        $set: {
          direction: 'out',
          kind: 'reply',
          by: 'official',
          state: 'sent',
          sentAt: echo.at,
          text,
          fold: fold(text),
          out: { text },
        },
        $unset: { dueAt: 1, raw: 1 },
      },
    );
    log.info({ conversation: echo.conversation }, 'a person answers in the channel’s own inbox');
  }

  async function echo(notice: IncomingDoc): Promise<void> {
    const own = await ownMessage(notice);
    if (own) await confirm(own, notice);
    if (own || notice.ours) await remove(notice);
    else await takenOver(notice);
  }

  async function unsend(notice: IncomingDoc): Promise<void> {
    if (notice.about) await forgetMessage(messages, notice, notice.about, clock.now());
    await conversations.collection.updateOne(
      { _id: notice.conversation as never, commune: notice.commune },
      { $unset: { 'summary.lastText': 1 } },
    );
    await remove(notice);
  }

  async function leave(notice: IncomingDoc): Promise<void> {
    await conversations.collection.updateOne(
      { _id: notice.conversation as never, commune: notice.commune },
      { $set: { reachable: false } },
    );
    await remove(notice);
  }

  return async (notice) => {
    if (notice.kind === 'echo') await echo(notice);
    else if (notice.kind === 'unsend') await unsend(notice);
    else if (notice.kind === 'leave') await leave(notice);
    else await remove(notice);
  };
}
