interface ZaloEvent {
  sender: { id: string };
  recipient: { id: string };
  message: { msg_id: string; text: string };
  timestamp: string;
}

interface MessengerEvent {
  entry: [{ messaging: [MessengerItem] }];
}

interface MessengerItem {
  sender: { id: string };
  recipient: { id: string };
  message: { mid: string; text: string };
  timestamp: number;
}

const HOLD_MS = 400;

/** The document that the bot stores of the same event, field by field. */
export function storedEvent(event: ZaloEvent | MessengerEvent): Record<string, unknown> {
  const [channel, item] = 'entry' in event ? ['messenger', event.entry[0].messaging[0]] : ['zalo', event];
  const id = 'mid' in item.message ? item.message.mid : item.message.msg_id;
  const { sender, recipient, message } = item;
  const now = new Date();
  const conversation = `${channel}:${recipient.id}:${sender.id}`;
  return {
    _id: `${conversation}:${id}`,
    commune: 'bench',
    conversation,
    direction: 'in',
    channel,
    account: recipient.id,
    user: sender.id,
    at: new Date(Number(item.timestamp)),
    kind: 'text',
    text: message.text,
    channelId: id,
    raw: event,
    state: 'pending',
    receivedAt: now,
    dueAt: new Date(now.getTime() + HOLD_MS),
  };
}
