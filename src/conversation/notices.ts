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

const HOUR = 3_600_000;

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A channel without buttons has them as text behind the words; a long message comes in several bubbles. */
const isSameOrPart = (own: string, echo: string): boolean => own !== '' && (echo.includes(own) || own.includes(echo));

export function notices({ messages, conversations, clock, log }: Parts): Notices {
  const remove = async (notice: IncomingDoc) => {
    await messages.collection.deleteOne({ _id: notice._id as never });
  };

  /**
   * Our own message that an echo speaks of: by its id, by our reference, or, after a lost answer, by its words. In this
   * order, for the same words are said often, and only an echo that nothing else explains is a lost message's.
   */
  async function ownMessage(echo: IncomingDoc): Promise<OutgoingDoc | undefined> {
    const { commune, conversation, channelId, ref } = echo;
    const ways: object[] = [...(channelId ? [{ channelIds: channelId }] : []), ...(ref ? [{ _id: ref }] : [])];
    for (const way of ways) {
      const found = await messages.collection.findOne({ commune, conversation, direction: 'out', ...way });
      if (found) return found as unknown as OutgoingDoc;
    }
    return lostMessage(echo);
  }

  /** A message of the last hour whose fate is not known and whose words the echo says, whole or in part. */
  async function lostMessage({ commune, conversation, text, at }: IncomingDoc): Promise<OutgoingDoc | undefined> {
    const words = text && plain(text);
    if (!words) return undefined;
    const since = new Date(at.getTime() - HOUR);
    const lost = { $or: [{ state: { $in: ['unknown', 'sending'] } }, { state: 'queued', attempts: { $gt: 0 } }] };
    const found = (await messages.collection
      .find({ commune, conversation, at: { $gte: since }, direction: 'out', ...lost })
      .sort({ at: 1 })
      .toArray()) as unknown as OutgoingDoc[];
    return found.find((out) => isSameOrPart(plain(out.text ?? ''), words));
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
    const until = new Date(echo.at.getTime() + LIMITS.officialSilence);
    // An echo that comes late says what was; what was decided since then stands.
    if (until > clock.now()) {
      await conversations.collection.updateOne(
        { _id: echo.conversation as never, commune: echo.commune, 'owner.since': { $lte: echo.at } },
        { $set: { owner: { kind: 'official', since: echo.at, until, by: 'inbox' } } },
      );
    }
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
    const { commune, conversation, about } = notice;
    const found = about ? await forgetMessage(messages, notice, about, clock.now()) : 0;
    await conversations.collection.updateOne(
      { _id: conversation as never, commune },
      { $unset: { 'summary.lastText': 1, 'memory.askedBack': 1, 'memory.feared': 1 } },
    );
    if (found > 0 || !about) return remove(notice);
    // It overtook its message: kept under that message's id, so that the words are not read when they come.
    await messages.collection.updateOne(
      { _id: notice._id as never },
      { $set: { state: 'done', channelId: about }, $unset: { dueAt: 1, raw: 1 } },
    );
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
