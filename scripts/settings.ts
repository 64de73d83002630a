import { readFileSync, writeFileSync } from 'node:fs';
import { settings } from '../src/config.js';
import { fromRoot } from '../src/platform/paths.js';

/** Writes `.env.example` and the README's table of settings from the schema, so that each setting is described once. */

interface Setting {
  name: string;
  what: string;
  standard: string;
}

const all: Setting[] = Object.entries(settings.shape).map(([name, schema]) => {
  const standard = schema.safeParse(undefined);
  const value = standard.success && standard.data !== undefined ? String(standard.data) : '';
  return { name, what: schema.description ?? '', standard: value };
});

export const envExample = (): string =>
  [
    '# Every setting, with its default. Copy to .env and set what you need; nothing is needed to try the bot.',
    '# Made from src/config.ts by: npm run settings',
    ...all.map(({ name, what, standard }) => `\n# ${what}\n#${name}=${standard}`),
    '',
  ].join('\n');

const table = (): string =>
  [
    '| setting | default | what it is for |',
    '|---|---|---|',
    ...all.map(({ name, what, standard }) => `| \`${name}\` | ${standard ? `\`${standard}\`` : ''} | ${what} |`),
  ].join('\n');

const BEGIN = '<!-- settings: npm run settings -->';
const END = '<!-- /settings -->';

export function withSettingsTable(readme: string): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md needs the lines ${BEGIN} and ${END}`);
  return `${before}${BEGIN}\n${table()}\n${END}${after}`;
}

if (process.argv[1]?.endsWith('settings.ts')) {
  writeFileSync(fromRoot('.env.example'), envExample());
  writeFileSync(fromRoot('README.md'), withSettingsTable(readFileSync(fromRoot('README.md'), 'utf8')));
}
