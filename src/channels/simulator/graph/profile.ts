import { z } from 'zod';

const payload = z.string().min(1).max(1_000);

const menuItem = z.discriminatedUnion('type', [
  z.object({ type: z.literal('postback'), title: z.string().min(1).max(30), payload }),
  z.object({ type: z.literal('web_url'), title: z.string().min(1).max(30), url: z.url() }),
]);

/** `messenger_profile`: what a phone shows before and beside the messages. Limits as Meta documents them. */
export const messengerProfile = z.strictObject({
  get_started: z.object({ payload }).optional(),
  greeting: z.array(z.object({ locale: z.string(), text: z.string().min(1).max(160) })).optional(),
  ice_breakers: z
    .array(
      z.object({
        locale: z.string().optional(),
        call_to_actions: z
          .array(z.object({ question: z.string().min(1).max(80), payload }))
          .min(1)
          .max(4),
      }),
    )
    .optional(),
  persistent_menu: z
    .array(
      z.object({
        locale: z.string(),
        composer_input_disabled: z.boolean().optional(),
        call_to_actions: z.array(menuItem).min(1).max(20),
      }),
    )
    .optional(),
  whitelisted_domains: z.array(z.string()).optional(),
});

export type MessengerProfile = z.infer<typeof messengerProfile>;
