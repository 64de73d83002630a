/** Everything a citizen can do on a phone; a channel that lacks one refuses it with `NotOnThisChannel`. */
export type CitizenAct =
  | { text: string; quote?: string | undefined }
  /** A pressed button. `hidden`: Zalo's `oa.query.hide`, which shows nothing; `title`: what Messenger shows. */
  | { payload: string; title?: string | undefined; hidden?: boolean | undefined }
  | { quickReply: { title: string; payload: string } }
  | { sticker: string }
  | { image: string; text?: string | undefined }
  | { gif: string }
  | { video: string }
  | { audio: string }
  | { file: { url: string; name: string; size: number } }
  | { location: { latitude: number; longitude: number } }
  | { link: string }
  /** Zalo: "Quan tâm", its end, and opening the chat from the account's page. */
  | { follow: true }
  | { unfollow: true }
  | { chatNow: true }
  /** Messenger: Get Started, and a link of m.me with a `ref`. */
  | { getStarted: true }
  | { referral: string }
  | { edit: { about: string; text: string } }
  /** The id of the citizen's own message. */
  | { unsend: string }
  | { reaction: { about: string; icon: string } };

/** The act needs something that the channel, or this thread, does not have. */
export class NotOnThisChannel extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NotOnThisChannel';
  }
}
