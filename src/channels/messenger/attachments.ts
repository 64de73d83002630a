import type { Attachment, TurnKind } from '../../platform/messages.js';
import { at, given, idOf, listOf, numberOf, textOf } from '../json.js';

/** Meta's types of attachments; one that is not listed is a file to us, so that it too gets an answer. */
const TYPES: Readonly<Record<string, Attachment['type']>> = {
  image: 'image',
  audio: 'audio',
  video: 'video',
  file: 'file',
  sticker: 'sticker',
  location: 'location',
  reel: 'video',
  ig_reel: 'video',
  post: 'link',
  ig_post: 'link',
  fallback: 'link',
};

function typeOf(value: unknown): Attachment['type'] {
  const name = textOf(at(value, 'type'));
  if (idOf(at(value, 'payload', 'sticker_id')) !== undefined) return 'sticker';
  return (name !== undefined && Object.hasOwn(TYPES, name) && TYPES[name]) || 'file';
}

export const attachmentsOf = (message: unknown): Attachment[] =>
  listOf(at(message, 'attachments')).map((value) => ({
    type: typeOf(value),
    ...given({
      url: textOf(at(value, 'payload', 'url')) ?? textOf(at(value, 'url')),
      name: textOf(at(value, 'payload', 'title')) ?? textOf(at(value, 'title')),
      latitude: numberOf(at(value, 'payload', 'coordinates', 'lat')),
      longitude: numberOf(at(value, 'payload', 'coordinates', 'long')),
    }),
  }));

/** What a message is: its words, unless something that is more than a link hangs on it. */
export function kindOf(text: string | undefined, attachments: readonly Attachment[]): TurnKind {
  const [first] = attachments;
  if (text !== undefined && (!first || first.type === 'link')) return 'text';
  if (!first) return 'file';
  return first.type === 'gif' ? 'image' : first.type;
}
