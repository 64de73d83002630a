import type { Model } from 'mongoose';
import { parsePress } from '../../dialogs/payload.js';
import type { Clock } from '../platform/clock.js';
import { type InMessage, isTurnKind } from '../platform/messages.js';
import { isDuplicateKey } from '../store/duplicate-key.js';
import type { IncomingDoc, MessageDoc } from '../store/models/message.js';
import { conversationId } from './conversation-id.js';
import { LIMITS } from './limits.js';
import type { OwnSends } from './own-sends.js';
import type { RightOfWay } from './right-of-way.js';

export interface Inbox {
  /**
   * Stores messages durably, each once however often it is delivered. When this returns they cannot be lost; when it
   * throws, none may be counted on and the channel must be told to deliver again.
   */
  accept(messages: InMessage[]): Promise<void>;
}

interface InboxParts {
  messages: Model<MessageDoc>;
  communeOf(message: InMessage): string;
  clock: Clock;
  ownSends: OwnSends;
  rightOfWay: RightOfWay;
  /** Told of each conversation that has work, and when. */
  onWork(commune: string, conversation: string, dueAt: Date): void;
  /** @throws when nothing may be accepted now (disk nearly full, stopping) */
  mayAccept(): void;
}

function holdOf({ kind }: InMessage): number {
  if (kind === 'echo') return LIMITS.echoHold;
  return isTurnKind(kind) ? LIMITS.reorderHold : 0;
}

/** A payload that is none of ours was typed by hand: it is words, and screened as words are. */
function said({ kind, payload, text }: InMessage): Pick<IncomingDoc, 'payload' | 'text'> {
  const ours = payload !== undefined && (kind === 'open' || parsePress(payload) !== undefined);
  const words = text ?? (ours ? undefined : payload);
  return {
    ...(ours && { payload: payload.slice(0, LIMITS.textLength) }),
    ...(words !== undefined && { text: words.slice(0, LIMITS.textLength) }),
  };
}

function docOf(message: InMessage, commune: string, now: Date): IncomingDoc {
  const { key, payload: _, text: __, ...rest } = message;
  return {
    _id: key,
    commune,
    conversation: conversationId(message),
    direction: 'in',
    ...rest,
    ...said(message),
    state: 'pending',
    receivedAt: now,
    dueAt: new Date(now.getTime() + holdOf(message)),
  };
}

export function inbox({ messages, communeOf, clock, ownSends, rightOfWay, onWork, mayAccept }: InboxParts): Inbox {
  /** True where the message is new. */
  const store = async (doc: IncomingDoc): Promise<boolean> => {
    try {
      await messages.collection.insertOne(doc as never);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  };
  return {
    async accept(incoming) {
      if (incoming.length === 0) return;
      mayAccept();
      await Promise.all(
        incoming.map(async (message) => {
          if (await ownSends.knows(message)) return;
          const doc = docOf(message, communeOf(message), clock.now());
          if (await rightOfWay.accept(() => store(doc))) onWork(doc.commune, doc.conversation, doc.dueAt as Date);
        }),
      );
    },
  };
}
