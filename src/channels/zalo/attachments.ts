import type { Attachment } from '../../platform/messages.js';
import { at, given, listOf, numberOf, textOf } from '../json.js';

const TYPES: readonly Attachment['type'][] = [
  'image',
  'gif',
  'video',
  'audio',
  'sticker',
  'file',
  'location',
  'link',
  'contact',
];

function attachment(value: unknown, fallback: Attachment['type']): Attachment {
  const payload = at(value, 'payload');
  return {
    type: TYPES.find((type) => type === at(value, 'type')) ?? fallback,
    ...given({
      url: textOf(at(payload, 'url')),
      name: textOf(at(payload, 'name')) ?? textOf(at(payload, 'title')),
      size: numberOf(at(payload, 'size')),
      latitude: numberOf(at(payload, 'coordinates', 'latitude')),
      longitude: numberOf(at(payload, 'coordinates', 'longitude')),
    }),
  };
}

/** A second form of the location, seen in one description of the webhook. */
function bareLocation(message: unknown): Attachment[] {
  const latitude = numberOf(at(message, 'location', 'latitude'));
  const longitude = numberOf(at(message, 'location', 'longitude'));
  return latitude === undefined || longitude === undefined ? [] : [{ type: 'location', latitude, longitude }];
}

/**
 * What hangs on a message.
 * @param fallback the type of an attachment whose own type says nothing, known from the event's name
 */
export function attachmentsOf(message: unknown, fallback: Attachment['type']): Attachment[] {
  const listed = listOf(at(message, 'attachments')).map((value) => attachment(value, fallback));
  return listed.length > 0 ? listed : bareLocation(message);
}
