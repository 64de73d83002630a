import type { ChannelName } from '../platform/messages.js';

/** Whom we talk with: one citizen on one account of one channel. */
export interface Party {
  channel: ChannelName;
  account: string;
  user: string;
}

export const conversationId = ({ channel, account, user }: Party): string => `${channel}:${account}:${user}`;

export function partyOf(id: string): Party {
  const [channel, account, ...user] = id.split(':');
  return { channel: channel as ChannelName, account: account ?? '', user: user.join(':') };
}

/** Names one account of ours on a channel. */
export const accountOf = ({ channel, account }: Pick<Party, 'channel' | 'account'>): string => `${channel}:${account}`;
