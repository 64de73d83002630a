import type { Button, Card, ThreadItem } from '../thread.js';
import type { GraphButton, GraphMessage } from './check-message.js';

function shownButton(button: GraphButton): Button {
  const { title } = button;
  switch (button.type) {
    case 'postback':
      return { title, press: { kind: 'postback', payload: button.payload } };
    case 'web_url':
      return { title, press: { kind: 'link', url: button.url } };
    case 'phone_number':
      return { title, press: { kind: 'call', phone: button.payload } };
  }
}

type Template = Extract<NonNullable<GraphMessage['attachment']>, { type: 'template' }>['payload'];

function shownTemplate(template: Template): Partial<ThreadItem> {
  if (template.template_type === 'button') {
    return { text: template.text, buttons: template.buttons.map(shownButton) };
  }
  const cards = template.elements.map(
    ({ title, subtitle, image_url, default_action, buttons = [] }): Card => ({
      title,
      ...(subtitle ? { subtitle } : {}),
      ...(image_url ? { imageUrl: image_url } : {}),
      ...(default_action ? { url: default_action.url } : {}),
      buttons: buttons.map(shownButton),
    }),
  );
  return { cards };
}

/** What the phone shows of an accepted message; `urlOf` finds an attachment that was uploaded before. */
export function shownMessage(
  message: GraphMessage,
  urlOf: (attachmentId: string) => string | undefined,
): Partial<ThreadItem> {
  const { text, attachment, quick_replies: replies = [] } = message;
  const quickReplies = replies.flatMap((reply): Button[] =>
    reply.content_type === 'text'
      ? [{ title: reply.title, press: { kind: 'quick-reply', payload: reply.payload } }]
      : [],
  );
  const shown: Partial<ThreadItem> = quickReplies.length > 0 ? { quickReplies } : {};
  if (text !== undefined) return { ...shown, text };
  if (attachment?.type === 'template') return { ...shown, ...shownTemplate(attachment.payload) };
  const { type, payload } = attachment!;
  const url = payload.url ?? urlOf(payload.attachment_id!);
  return { ...shown, media: [{ type, ...(url ? { url } : {}) }] };
}
