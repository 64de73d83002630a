import type { InMessage } from '../../platform/messages.js';
import { at, given, idOf, numberOf, textOf } from '../json.js';
import { attachmentsOf, kindOf } from './attachments.js';
import { frame, type MessengerItem, ourPayload } from './frame.js';
import { refOf } from './visit.js';

/** Words typed by somebody who came by a link keep the link's ref beside them. */
export function readMessage(context: MessengerItem, body: unknown): InMessage | undefined {
  const mid = idOf(at(body, 'mid'));
  if (mid === undefined) return undefined;
  if (at(body, 'is_deleted') === true) return { ...frame(context, 'unsend', mid), kind: 'unsend', about: mid };
  const [text, attachments] = [textOf(at(body, 'text')), attachmentsOf(body)];
  return {
    ...frame(context, 'message', mid),
    kind: kindOf(text, attachments),
    ...given({
      text,
      payload: ourPayload(at(body, 'quick_reply', 'payload')) ?? refOf(body),
      attachments: attachments.length > 0 ? attachments : undefined,
    }),
    channelId: mid,
  };
}

/** A message that the Page has sent: ours, of another application, or of a person in the Page's inbox. */
export function readEcho(context: MessengerItem, body: unknown): InMessage | undefined {
  const mid = idOf(at(body, 'mid'));
  if (mid === undefined) return undefined;
  const { appId } = context.reader;
  const ours = appId === undefined ? undefined : idOf(at(body, 'app_id')) === appId;
  return {
    ...frame(context, 'echo', mid),
    kind: 'echo',
    channelId: mid,
    about: mid,
    ...given({ text: textOf(at(body, 'text')), ref: textOf(at(body, 'metadata')), ours }),
  };
}

/** A message may be edited five times under one id, so the number of the edit is part of the key. */
export function readEdit(context: MessengerItem, body: unknown): InMessage | undefined {
  const [mid, text] = [idOf(at(body, 'mid')), textOf(at(body, 'text'))];
  if (mid === undefined || text === undefined) return undefined;
  const id = `${mid}:${numberOf(at(body, 'num_edit')) ?? context.at.getTime()}`;
  return { ...frame(context, 'message_edit', id), kind: 'edit', text, about: mid };
}

/** Reactions come and go on one message, so the time is part of the key. */
export function readReaction(context: MessengerItem, body: unknown): InMessage {
  const about = idOf(at(body, 'mid'));
  const id = `${about ?? ''}:${context.at.getTime()}`;
  return { ...frame(context, 'reaction', id), kind: 'reaction', ...given({ about }) };
}
