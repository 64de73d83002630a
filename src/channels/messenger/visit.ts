import type { InMessage } from '../../platform/messages.js';
import { at, given, idOf, textOf } from '../json.js';
import { frame, type MessengerItem, ourPayload } from './frame.js';

/** Payload that Meta's manual gives the button "Bắt đầu" (Get Started); to be set so in the Page's profile. */
const GET_STARTED = 'GET_STARTED';

/** The ref of a link `m.me/<page>?ref=…` by which the citizen came. */
export const refOf = (body: unknown): string | undefined => textOf(at(body, 'referral', 'ref'));

/**
 * A button of a template or of the menu, or Get Started. Of a button that is not ours only its title is known, and that
 * is what the citizen said.
 */
export function readPostback(context: MessengerItem, body: unknown): InMessage {
  const carried = textOf(at(body, 'payload'));
  const [payload, title, ref, mid] = [
    ourPayload(carried),
    textOf(at(body, 'title')),
    refOf(body),
    idOf(at(body, 'mid')),
  ];
  const id = mid ?? `${context.at.getTime()}:${carried ?? ''}`;
  const known = { ...frame(context, 'postback', id), ...given({ channelId: mid }) };
  if (payload !== undefined) return { ...known, kind: 'text', payload, ...given({ text: title }) };
  const opens = ref !== undefined || title === undefined || carried === GET_STARTED;
  return opens ? { ...known, kind: 'open', ...given({ payload: ref }) } : { ...known, kind: 'text', text: title };
}

/** A link followed by somebody who has a conversation with the Page already. */
export function readReferral(context: MessengerItem, body: unknown): InMessage {
  const ref = textOf(at(body, 'ref'));
  const id = `${context.at.getTime()}:${ref ?? ''}`;
  return { ...frame(context, 'referral', id), kind: 'open', ...given({ payload: ref }) };
}
