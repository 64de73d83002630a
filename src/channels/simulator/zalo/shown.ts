import type { Button, Medium, ThreadItem } from '../thread.js';
import type { Uploads } from '../uploads.js';
import type { ZaloButton, ZaloMessage } from './check-message.js';

function shownButton(button: ZaloButton): Button {
  const { title } = button;
  switch (button.type) {
    case 'oa.query.show':
      return { title, press: { kind: 'query', payload: button.payload, hidden: false } };
    case 'oa.query.hide':
      return { title, press: { kind: 'query', payload: button.payload, hidden: true } };
    case 'oa.open.url':
      return { title, press: { kind: 'link', url: button.payload.url } };
    case 'oa.open.phone':
      return { title, press: { kind: 'call', phone: `+${button.payload.phone_code}` } };
    case 'oa.open.sms':
      return { title, press: { kind: 'sms', phone: `+${button.payload.phone_code}`, words: button.payload.content } };
  }
}

/** Where the fake server gives out what was uploaded to it; the page lives on the same origin. */
const uploadUrl = (base: string, id: string) => `${base}/uploads/${id}`;

/** What the phone shows of an accepted message. `base` is the fake server's own path, for uploaded files. */
export function shownMessage(message: ZaloMessage, uploads: Uploads, base: string): Partial<ThreadItem> {
  switch (message.form) {
    case 'text':
      return { text: message.text };
    case 'buttons':
      return { text: message.text, buttons: message.attachment.payload.buttons.map(shownButton) };
    case 'media': {
      const { media_type: type, url, attachment_id: id } = message.attachment.payload.elements[0]!;
      const address = url ?? (id && uploads.find(id) ? uploadUrl(base, id) : undefined);
      const medium: Medium = { type, ...(address ? { url: address } : {}) };
      return { ...(message.text ? { text: message.text } : {}), media: [medium] };
    }
    case 'file': {
      const file = uploads.find(message.attachment.payload.token)!;
      return { media: [{ type: 'file', url: uploadUrl(base, file.id), name: file.name }] };
    }
    case 'request_user_info': {
      const { title, subtitle, image_url } = message.attachment.payload.elements[0]!;
      return { cards: [{ title, subtitle, imageUrl: image_url, buttons: [] }] };
    }
  }
}
