import { cutNumbers } from '../../conversation/steps/screen.js';

/**
 * A message is stored as it came and screened in its turn: until then its words still hold the personal numbers that
 * are not to be kept, and so must not be shown either.
 */
export const screened = <T extends { state?: string; text?: string }>(message: T): T =>
  message.state === 'pending' && message.text ? { ...message, text: cutNumbers(message.text) } : message;
