import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { envExample, withSettingsTable } from '../../../scripts/settings.js';
import { messengerConfigured, parseConfig, zaloConfigured } from '../../../src/config.js';
import { CannotStart } from '../../../src/platform/errors.js';
import { fromRoot } from '../../../src/platform/paths.js';

const zalo = { ZALO_APP_ID: '1', ZALO_APP_SECRET: 'app-secret-1', ZALO_OA_ID: '2', ZALO_OA_SECRET_KEY: 'oa-secret-1' };

function faultsOf(env: Record<string, string>): string {
  try {
    parseConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(CannotStart);
    return (error as Error).message;
  }
  throw new Error('the configuration was taken');
}

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(parseConfig({})).toMatchObject({
      PORT: 3000,
      DATA_DIR: fromRoot('data'),
      ZALO_API_BASE: 'https://openapi.zalo.me',
    });
  });

  it('takes an empty value for none, as .env files have them', () => {
    expect(parseConfig({ PORT: '', MONGODB_URI: '' }).PORT).toBe(3000);
  });

  it('names every fault at once, and no value', () => {
    const message = faultsOf({ PORT: 'eighty', MONGODB_URI: 'localhost-secret', SESSION_SECRET: 'short-secret' });
    expect(message).toContain('3 fault(s)');
    for (const name of ['PORT', 'MONGODB_URI', 'SESSION_SECRET']) expect(message).toContain(name);
    for (const value of ['eighty', 'localhost-secret', 'short-secret']) expect(message).not.toContain(value);
  });

  it('knows a channel by all that it needs, and names what is missing from half of one', () => {
    expect(zaloConfigured(parseConfig(zalo))).toBe(true);
    expect(messengerConfigured(parseConfig(zalo))).toBe(false);
    const { ZALO_OA_SECRET_KEY: _, ...half } = zalo;
    expect(faultsOf(half)).toContain('ZALO_OA_SECRET_KEY');
  });

  it('cuts the last slash of addresses', () => {
    expect(parseConfig({ GRAPH_API_BASE: 'http://127.0.0.1:9/x/' }).GRAPH_API_BASE).toBe('http://127.0.0.1:9/x');
  });
});

describe('what is made from the schema', () => {
  it('.env.example is current: npm run settings', () => {
    expect(readFileSync(fromRoot('.env.example'), 'utf8')).toBe(envExample());
  });

  it('the table in the README is current: npm run settings', () => {
    const readme = readFileSync(fromRoot('README.md'), 'utf8');
    expect(readme).toBe(withSettingsTable(readme));
  });
});
