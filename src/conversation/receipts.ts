import type { Model } from 'mongoose';
import type { Receipt } from '../platform/messages.js';
import { CARRIED_BY_LATER } from '../store/durability.js';
import type { MessageDoc } from '../store/models/message.js';
import { conversationId } from './conversation-id.js';

/** "Everything up to here was read" is about the last days, not about the whole transcript. */
const WATERMARK_REACHES = 3 * 24 * 3_600_000;

/** Notes that messages arrived or were read. Losing one is no harm, so the write does not wait for the disk. */
export async function recordReceipts(
  messages: Model<MessageDoc>,
  communeOf: (receipt: Receipt) => string,
  receipts: readonly Receipt[],
): Promise<void> {
  for (const receipt of receipts) {
    const field = receipt.kind === 'seen' ? 'seenAt' : 'deliveredAt';
    const which = receipt.channelIds
      ? { channelIds: { $in: receipt.channelIds } }
      : { at: { $gte: new Date(receipt.at.getTime() - WATERMARK_REACHES) }, sentAt: { $lte: receipt.at } };
    await messages.collection.updateMany(
      {
        commune: communeOf(receipt),
        conversation: conversationId(receipt),
        direction: 'out',
        ...which,
        [field]: { $exists: false },
      },
      { $set: { [field]: receipt.at } },
      CARRIED_BY_LATER,
    );
  }
}
