/** What a citizen sees on the phone: one row of a conversation, the same shape for both channels. */

type Press =
  | { kind: 'query'; payload: string; hidden: boolean }
  | { kind: 'postback'; payload: string }
  | { kind: 'quick-reply'; payload: string }
  | { kind: 'link'; url: string }
  | { kind: 'call'; phone: string }
  | { kind: 'sms'; phone: string; words: string };

export interface Button {
  title: string;
  press: Press;
}

export interface Card {
  title: string;
  subtitle?: string;
  imageUrl?: string;
  url?: string;
  buttons: Button[];
}

export type Medium =
  | { type: 'image' | 'gif' | 'video' | 'audio' | 'sticker' | 'file' | 'link'; url?: string; name?: string }
  | { type: 'location'; latitude: number; longitude: number };

export interface ThreadItem {
  /** The platform's message id. */
  id: string;
  /** `official`: a person who writes in the channel's own inbox. */
  from: 'citizen' | 'bot' | 'official';
  /** Milliseconds since 1970. */
  at: number;
  text?: string;
  media?: Medium[];
  buttons?: Button[];
  quickReplies?: Button[];
  cards?: Card[];
  /** Words of the message this one answers. */
  quote?: string;
  /** What the account reacted with, e.g. `👍`. */
  reaction?: string;
  edits?: number;
  unsent?: boolean;
  /** Sent by a button that leaves no trace on the phone. */
  hidden?: boolean;
  /** Of a citizen's message: on its way to our webhook, taken, or refused for good. */
  delivery?: 'sent' | 'received' | 'failed';
}

/** What a phone shows beside the messages. */
export interface ThreadState {
  typing: boolean;
  /** The account has seen the citizen's messages up to this time. */
  seenAt?: number;
  following: boolean;
}

export type Change = { kind: 'item'; item: ThreadItem } | { kind: 'state'; state: ThreadState };

export interface Thread {
  user: string;
  items: ThreadItem[];
  state: ThreadState;
  /** The citizen's last act that opens the channel's window. */
  lastAct?: number;
}
