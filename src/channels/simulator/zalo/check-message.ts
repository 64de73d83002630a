import { z } from 'zod';

const title = z.string().min(1).max(100);
const query = z.string().min(1).max(1_000);
const phone = z.string().regex(/^\d{8,15}$/);
const link = z.url({ protocol: /^https?$/ });
const text = z.string().min(1).max(2_000);

const button = z.discriminatedUnion('type', [
  z.object({ type: z.literal('oa.query.show'), title, payload: query }),
  z.object({ type: z.literal('oa.query.hide'), title, payload: query }),
  z.object({ type: z.literal('oa.open.url'), title, payload: z.object({ url: link }) }),
  z.object({ type: z.literal('oa.open.phone'), title, payload: z.object({ phone_code: phone }) }),
  z.object({
    type: z.literal('oa.open.sms'),
    title,
    payload: z.object({ phone_code: phone, content: z.string().max(160) }),
  }),
]);

const picture = z
  .object({
    media_type: z.enum(['image', 'gif', 'sticker']),
    url: link.optional(),
    attachment_id: z.string().optional(),
    width: z.number().optional(),
    height: z.number().optional(),
  })
  .refine((media) => (media.url === undefined) !== (media.attachment_id === undefined), 'url or attachment_id')
  .refine((media) => media.media_type !== 'gif' || (media.width && media.height), 'a gif needs width and height')
  .refine((media) => media.media_type !== 'sticker' || media.attachment_id, 'a sticker needs attachment_id');

const template = <T extends z.ZodRawShape>(payload: T) =>
  z.object({ type: z.literal('template'), payload: z.object(payload) });

const quote = { quote_message_id: z.string().optional() };

/** What `/v3.0/oa/message/cs` takes, by the form of the attachment. Limits as Zalo documents them. */
const forms = {
  text: z.object({ text, ...quote }),
  buttons: z.object({ text, ...quote, attachment: template({ buttons: z.array(button).min(1).max(5) }) }),
  media: z.object({
    text: text.optional(),
    attachment: template({ template_type: z.literal('media'), elements: z.array(picture).length(1) }),
  }),
  file: z.object({
    attachment: z.object({ type: z.literal('file'), payload: z.object({ token: z.string().min(1) }) }),
  }),
  request_user_info: z.object({
    attachment: template({
      template_type: z.literal('request_user_info'),
      elements: z.array(z.object({ title, subtitle: z.string().min(1).max(500), image_url: link })).length(1),
    }),
  }),
};

type Forms = typeof forms;
export type ZaloButton = z.infer<typeof button>;
export type ZaloMessage = { [F in keyof Forms]: { form: F } & z.infer<Forms[F]> }[keyof Forms];
export interface ZaloRefusal {
  code: number;
  message: string;
}

const attached = z.object({
  attachment: z.object({ type: z.string(), payload: z.object({ template_type: z.string().optional() }).loose() }),
});

function formOf(message: unknown): keyof Forms | undefined {
  const hasAttachment = typeof message === 'object' && message !== null && 'attachment' in message;
  if (!hasAttachment) return 'text';
  const found = attached.safeParse(message).data?.attachment;
  if (found?.type === 'file') return 'file';
  if (found?.type !== 'template') return undefined;
  const kind = found.payload.template_type;
  if (kind === undefined) return 'buttons';
  return kind === 'media' || kind === 'request_user_info' ? kind : undefined;
}

/** The message in its form, or Zalo's refusal: -201 for a wrong parameter, -210 for one over its limit, -233 unknown. */
export function checkZaloMessage(message: unknown): ZaloMessage | ZaloRefusal {
  const form = formOf(message);
  if (!form) return { code: -233, message: 'Message type is not supported' };
  const result = forms[form].safeParse(message);
  if (result.success) return { form, ...result.data } as ZaloMessage;
  const issue = result.error.issues[0]!;
  const field = issue.path.join('.') || 'message';
  return issue.code === 'too_big'
    ? { code: -210, message: `Param ${field} exceeds limit` }
    : { code: -201, message: `Param ${field} is invalid` };
}
