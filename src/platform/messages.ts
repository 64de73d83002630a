/**
 * The neutral message: the words all rooms of the house share. A channel turns its own events into
 * `InMessage`s and an `OutMessage` into its own calls; nothing of a channel's own shape goes further in.
 */

export type ChannelName = 'zalo' | 'messenger' | 'terminal';

/** Things a citizen does that get a turn, and so an answer. */
export const TURN_KINDS = [
  'text', // typed words, or a pressed button (then `payload` is set)
  'image',
  'video',
  'audio',
  'sticker',
  'file',
  'location',
  'link',
  'contact',
  'open', // followed, pressed "chat now" or Get Started, came by a link; `payload` carries the link's ref
  'edit', // changed the words of an earlier message, named by `about`
] as const;

/** Things that happen around a conversation: worked on in order, never answered. */
const NOTICE_KINDS = [
  'echo', // a message of ours, or of a person who writes in the channel's own inbox
  'unsend', // the citizen took message `about` back
  'reaction', // the citizen reacted to message `about`
  'leave', // unfollowed, or cannot be written to any more
] as const;

export type TurnKind = (typeof TURN_KINDS)[number];
type NoticeKind = (typeof NOTICE_KINDS)[number];
export type InKind = TurnKind | NoticeKind;

export interface Attachment {
  type: 'image' | 'gif' | 'video' | 'audio' | 'sticker' | 'file' | 'location' | 'link' | 'contact';
  url?: string;
  name?: string;
  /** Bytes, where the channel says. */
  size?: number;
  latitude?: number;
  longitude?: number;
}

export interface InMessage {
  /** Names this event once and for ever; the same event delivered again has the same key. */
  key: string;
  channel: ChannelName;
  /** The commune's own account on the channel: Zalo OA id or Facebook Page id. */
  account: string;
  /** The citizen's id, scoped by the channel to this account. */
  user: string;
  /** When the channel says it happened. */
  at: Date;
  kind: InKind;
  text?: string;
  /** What a pressed button carries. Anyone can type it: never proof of anything. */
  payload?: string;
  attachments?: Attachment[];
  /** The channel's id of this message. */
  channelId?: string;
  /** The channel's id of the message this event is about (edit, unsend, reaction, echo). */
  about?: string;
  /** On an echo: the reference we gave when sending (Messenger's `metadata`). */
  ref?: string;
  /** On an echo: whether the channel itself says that our own application sent it. */
  ours?: boolean;
  /** The channel's own event, as received; kept beside the transcript for diagnosis. */
  raw: unknown;
}

/** "Your message reached the phone" or "was read": applied at once, never queued. */
export interface Receipt {
  channel: ChannelName;
  account: string;
  user: string;
  kind: 'delivered' | 'seen';
  at: Date;
  /** The messages meant; absent: every message sent up to `at`. */
  channelIds?: string[];
}

/** What a button says (at most 20 characters, so that it fits both channels) and carries. */
export interface Choice {
  title: string;
  payload: string;
}

/** A link or a telephone number to press. */
export interface Link {
  title: string;
  url?: string;
  /** International form: +84… */
  phone?: string;
}

export interface Card {
  title: string;
  subtitle?: string;
  imageUrl?: string;
  choices?: Choice[];
  links?: Link[];
}

export interface OutMessage {
  text: string;
  choices?: Choice[];
  links?: Link[];
  /** Several things side by side; where a channel has no such view they become numbered text. */
  cards?: Card[];
  image?: { url: string };
  file?: { url: string; name: string };
}

/** Titles that fit a button on both channels (Messenger cuts at 20). */
export const CHOICE_TITLE_MAX = 20;

export const isTurnKind = (kind: InKind): kind is TurnKind => (TURN_KINDS as readonly string[]).includes(kind);
