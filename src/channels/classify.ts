import type { Channel } from '../conversation/channel.js';
import { ChannelRefused, ChannelUnreachable } from '../platform/errors.js';

/** An error nobody foresaw tells nothing about whether the message left, so it is not sent again. */
export function classifyFailure(error: unknown): ReturnType<Channel['classify']> {
  if (error instanceof ChannelRefused) return error.refusal;
  if (error instanceof ChannelUnreachable && !error.maybeDelivered) return 'unreachable';
  return 'unknown-outcome';
}
