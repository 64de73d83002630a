import { z } from 'zod';

const title = z.string().min(1).max(20);
const payload = z.string().min(1).max(1_000);
const link = z.url({ protocol: /^https?$/ });

const button = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('postback'), title, payload }),
  z.strictObject({ type: z.literal('web_url'), title, url: link }),
  z.strictObject({ type: z.literal('phone_number'), title, payload: z.string().regex(/^\+\d{8,15}$/) }),
]);

const element = z.strictObject({
  title: z.string().min(1).max(80),
  subtitle: z.string().max(80).optional(),
  image_url: link.optional(),
  default_action: z.strictObject({ type: z.literal('web_url'), url: link }).optional(),
  buttons: z.array(button).min(1).max(3).optional(),
});

const template = z.discriminatedUnion('template_type', [
  z.strictObject({
    template_type: z.literal('button'),
    text: z.string().min(1).max(640),
    buttons: z.array(button).min(1).max(3),
  }),
  z.strictObject({ template_type: z.literal('generic'), elements: z.array(element).min(1).max(10) }),
]);

const file = z
  .strictObject({ url: link.optional(), attachment_id: z.string().optional(), is_reusable: z.boolean().optional() })
  .refine((media) => (media.url === undefined) !== (media.attachment_id === undefined), 'url or attachment_id');

export const attachment = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('template'), payload: template }),
  ...(['image', 'audio', 'video', 'file'] as const).map((type) =>
    z.strictObject({ type: z.literal(type), payload: file }),
  ),
]);

const quickReply = z.discriminatedUnion('content_type', [
  z.strictObject({ content_type: z.literal('text'), title, payload, image_url: link.optional() }),
  z.strictObject({ content_type: z.literal('user_phone_number') }),
  z.strictObject({ content_type: z.literal('user_email') }),
]);

const message = z
  .strictObject({
    text: z.string().min(1).max(2_000).optional(),
    attachment: attachment.optional(),
    quick_replies: z.array(quickReply).min(1).max(13).optional(),
    metadata: z.string().max(1_000).optional(),
  })
  .refine((sent) => (sent.text === undefined) !== (sent.attachment === undefined), 'text or attachment');

/** Tags that Meta retired on 2026-04-27; only the one for a human's answer is left. */
const tag = z.literal('HUMAN_AGENT');

const send = z.union([
  z.object({ messaging_type: z.enum(['RESPONSE', 'UPDATE']).optional(), tag: z.undefined().optional(), message }),
  z.object({ messaging_type: z.literal('MESSAGE_TAG'), tag, message }),
]);

export const senderAction = z.object({
  sender_action: z.enum(['typing_on', 'typing_off', 'mark_seen']),
  message: z.undefined().optional(),
});

export type GraphButton = z.infer<typeof button>;
export type GraphMessage = z.infer<typeof message>;
export interface GraphRefusal {
  code: number;
  subcode?: number;
  message: string;
}

/** The message, or Meta's refusal: always 100, named by the parameter. Limits as Meta documents them. */
export function checkGraphMessage(body: unknown): { message: GraphMessage; byHuman: boolean } | GraphRefusal {
  const sent = (body as { message?: unknown }).message;
  const checked = message.safeParse(sent ?? {});
  if (!checked.success) {
    const issue = checked.error.issues[0]!;
    const field = `message${issue.path.map((part) => `[${String(part)}]`).join('')}`;
    const empty = checked.error.issues.some(({ message: rule }) => rule === 'text or attachment');
    return { code: 100, ...(empty ? { subcode: 2018034 } : {}), message: `(#100) Param ${field} is invalid` };
  }
  const frame = send.safeParse(body).data;
  if (!frame) return { code: 100, message: '(#100) Invalid parameter' };
  return { message: checked.data, byHuman: frame.messaging_type === 'MESSAGE_TAG' };
}
