import { composeMessenger } from '../../../src/channels/messenger/compose.js';
import { composeZalo } from '../../../src/channels/zalo/compose.js';
import type { OutMessage } from '../../../src/platform/messages.js';
import type { PlatformName } from './platforms.js';
import type { Rehearsals } from './rehearsals.js';

/** What a citizen says, and how many bubbles the answer to each takes on the phone. */
export type Script = readonly { says: string; bubbles: number }[];
export type Scripts = Record<PlatformName, readonly Script[]>;

const CONVERSATIONS = [
  ['xin chào', 'làm khai sinh cần giấy tờ gì', 'thế còn lệ phí?', 'nộp ở đâu', 'cảm ơn'],
  ['dang ky ket hon can giay to gi', 'mất mấy ngày thì xong', 'giờ làm việc', 'cam on nhe'],
  ['sao y bản chính ở đâu', 'lệ phí bao nhiêu', 'menu', 'đăng ký tạm trú cần gì', 'hôm nay có đẹp trời không'],
  ['xac nhan tinh trang hon nhan lam o dau', 'lam qua mang dc k', 'UBND xã ở đâu', 'tạm biệt'],
] as const;

const bubbles: Record<PlatformName, (reply: OutMessage) => number> = {
  zalo: (reply) => composeZalo(reply, true, undefined).length,
  messenger: (reply) => composeMessenger(reply).length,
};

/** The conversations that citizens have with the bot under load, rehearsed so that it is known when an answer is whole. */
export async function rehearsedScripts({ begin }: Rehearsals): Promise<Scripts> {
  const rehearse =
    (channel: PlatformName) =>
    async (conversation: readonly string[]): Promise<Script> => {
      const chat = begin(() => new Date(), channel);
      const script: { says: string; bubbles: number }[] = [];
      for (const says of conversation) {
        const { replies } = await chat.say(says);
        script.push({ says, bubbles: replies.reduce((sum, reply) => sum + bubbles[channel](reply), 0) });
      }
      return script;
    };
  return {
    zalo: await Promise.all(CONVERSATIONS.map(rehearse('zalo'))),
    messenger: await Promise.all(CONVERSATIONS.map(rehearse('messenger'))),
  };
}
