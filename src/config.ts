import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { CannotStart } from './platform/errors.js';
import { fromRoot, PROJECT_ROOT } from './platform/paths.js';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));
const digits = z.string().regex(/^\d+$/, 'digits only');
const secret = z.string().min(8, 'at least 8 characters');

/**
 * Every setting: name, form, default and what it is for. `.env.example` and the README's table are made from it
 * (`npm run settings`), so a setting is described here or nowhere.
 */
export const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Port the bot listens on'),
  HOST: z.string().default('127.0.0.1').describe('Address it listens on; 0.0.0.0 inside a container'),
  PUBLIC_URL: url
    .optional()
    .describe('Address under which citizens and channels reach it, e.g. https://bot.example.vn'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'begins with mongodb:// or mongodb+srv://')
    .optional()
    .describe('A MongoDB to use instead of the embedded engine; in production a replica set'),
  DATA_DIR: z.string().default('./data').describe('Folder of the embedded engine and of generated secrets'),
  CONTENT_DIR: z.string().default('./content').describe('Folder of what the commune knows and says'),
  SESSION_SECRET: z
    .string()
    .min(32, 'at least 32 characters')
    .optional()
    .describe('Signs the sessions of the desk; generated under DATA_DIR when not set'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('How much is logged'),
  SIMULATOR: z.enum(['auto', 'on', 'off']).default('auto').describe('auto: on where no real channel is configured'),
  MIN_FREE_MB: z.coerce
    .number()
    .int()
    .min(0)
    .default(200)
    .describe('Stops accepting messages below this free space, in MB'),
  METRICS_TOKEN: secret.optional().describe('Bearer token for /metrics; without it only this machine may read them'),

  ZALO_APP_ID: digits.optional().describe('Zalo application id'),
  ZALO_APP_SECRET: secret.optional().describe('Zalo application secret, for refreshing tokens'),
  ZALO_OA_ID: digits.optional().describe('Id of the commune’s Official Account'),
  ZALO_OA_SECRET_KEY: secret
    .optional()
    .describe('OA Secret Key of the webhook page; signs webhooks (not the application secret)'),
  ZALO_ACCESS_TOKEN: secret.optional().describe('First access token; read once, afterwards the token store rules'),
  ZALO_REFRESH_TOKEN: secret.optional().describe('First refresh token; read once'),
  ZALO_SITE_VERIFICATION: z
    .string()
    .regex(/^[\w-]+$/)
    .optional()
    .describe('Code of Zalo’s domain verification'),
  ZALO_USE_PROOF: flag.default(false).describe('Send appsecret_proof with every Zalo call'),
  ZALO_BUTTONS: z
    .enum(['auto', 'on', 'off'])
    .default('auto')
    .describe('auto: buttons, until the OA is found not to take them'),
  ZALO_MAC_VARIANTS: z
    .enum(['strict', 'lenient'])
    .default('strict')
    .describe('lenient: also accept the variants of the webhook MAC seen in the field'),

  FB_APP_ID: digits.optional().describe('Facebook application id, to tell our own echoes from a person’s'),
  FB_APP_SECRET: secret.optional().describe('Facebook application secret; signs webhooks'),
  FB_PAGE_ID: digits.optional().describe('Id of the commune’s Page'),
  FB_PAGE_TOKEN: secret.optional().describe('Page access token'),
  FB_VERIFY_TOKEN: secret.optional().describe('Word of our choice for the webhook verification'),
  FB_USE_PROOF: flag.default(true).describe('Send appsecret_proof with every Graph call'),
  GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/)
    .default('v26.0')
    .describe('Version of the Graph API'),

  ZALO_API_BASE: url.default('https://openapi.zalo.me').describe('Base address of the OA API'),
  ZALO_OAUTH_BASE: url.default('https://oauth.zaloapp.com').describe('Base address of Zalo’s OAuth'),
  ZALO_BUSINESS_BASE: url.default('https://business.openapi.zalo.me').describe('Base address of ZBS'),
  GRAPH_API_BASE: url.default('https://graph.facebook.com').describe('Base address of the Graph API'),
});

export type Config = z.infer<typeof settings>;

const ZALO_NEEDS = ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_ID', 'ZALO_OA_SECRET_KEY'] as const;
/** The first tokens come as a pair, or are in the store already. */
const ZALO_PAIR = ['ZALO_ACCESS_TOKEN', 'ZALO_REFRESH_TOKEN'] as const;
const MESSENGER_NEEDS = ['FB_APP_ID', 'FB_APP_SECRET', 'FB_PAGE_ID', 'FB_PAGE_TOKEN', 'FB_VERIFY_TOKEN'] as const;

/** A channel is configured when all it needs is set; half of it is a fault, named. */
function channelFaults(config: Config): string[] {
  return [ZALO_NEEDS, ZALO_PAIR, MESSENGER_NEEDS].flatMap((needs: readonly (keyof Config)[]) => {
    const missing = needs.filter((name) => config[name] === undefined);
    const started = missing.length < needs.length;
    return started ? missing.map((name) => `${name}: missing, though other settings of the same channel are set`) : [];
  });
}

export const zaloConfigured = (config: Config): boolean => ZALO_NEEDS.every((name) => config[name] !== undefined);
export const messengerConfigured = (config: Config): boolean =>
  MESSENGER_NEEDS.every((name) => config[name] !== undefined);

/**
 * Reads the settings.
 * @throws CannotStart naming every fault at once, never a value
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = settings.safeParse(given);
  const faults = result.success
    ? channelFaults(result.data)
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!result.success || faults.length > 0) {
    throw new CannotStart(
      'bad-config',
      `The configuration has ${faults.length} fault(s); mend them in the environment or in .env:\n${faults
        .map((fault) => `  ${fault}`)
        .join('\n')}`,
    );
  }
  const { DATA_DIR, CONTENT_DIR } = result.data;
  // Folders are the project's, wherever the command was typed.
  return { ...result.data, DATA_DIR: resolve(PROJECT_ROOT, DATA_DIR), CONTENT_DIR: resolve(PROJECT_ROOT, CONTENT_DIR) };
}

/** The environment over `.env` in the project's root. */
export function loadConfig(): Config {
  const file = fromRoot('.env');
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return parseConfig({ ...fromFile, ...process.env });
}
