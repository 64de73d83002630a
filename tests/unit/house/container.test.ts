import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseConfig } from '../../../src/config.js';
import { fromRoot } from '../../../src/platform/paths.js';

const service = z.looseObject({
  image: z.string().optional(),
  build: z.string().optional(),
  environment: z.record(z.string(), z.string()).optional(),
  volumes: z.array(z.string().regex(/^[^:]+:\/[^:]+(:ro)?$/)),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  healthcheck: z.looseObject({ test: z.string() }).optional(),
});
const compose = z
  .strictObject({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })
  .parse(parse(readFileSync(fromRoot('compose.yaml'), 'utf8')));
const dockerfile = readFileSync(fromRoot('Dockerfile'), 'utf8');
const startCommand = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')).scripts.start as string;

describe('compose.yaml', () => {
  it('is the bot and one MongoDB, each with its image', () => {
    expect(Object.keys(compose.services)).toEqual(['bot', 'mongo']);
    for (const { image, build } of Object.values(compose.services)) expect(image ?? build).toBeTruthy();
  });

  it('gives the bot settings that its schema takes', () => {
    expect(parseConfig(compose.services.bot?.environment ?? {})).toMatchObject({ HOST: '0.0.0.0' });
  });

  it('waits for services that say when they are well, and names volumes that exist', () => {
    for (const needed of Object.keys(compose.services.bot?.depends_on ?? {})) {
      expect(compose.services[needed]?.healthcheck).toBeDefined();
    }
    const named = Object.values(compose.services).flatMap(({ volumes }) =>
      volumes.map((one) => one.split(':')[0] as string),
    );
    for (const volume of named.filter((one) => !one.startsWith('.')))
      expect(Object.keys(compose.volumes)).toContain(volume);
  });

  it('makes the replica set that the bot connects to', () => {
    const uri = compose.services.bot?.environment?.MONGODB_URI ?? '';
    const set = new URL(uri).searchParams.get('replicaSet') as string;
    expect(compose.services.mongo?.healthcheck?.test).toContain(`_id: '${set}'`);
  });
});

describe('Dockerfile', () => {
  it('builds in one stage and runs, not as root, in another', () => {
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(2);
    expect(dockerfile).toMatch(/^USER node$/m);
    const command = /^CMD (\[.*\])$/m.exec(dockerfile)?.[1] as string;
    expect(JSON.parse(command).join(' ')).toBe(startCommand);
  });
});

describe('systemd', () => {
  it('starts the bot as npm start does', () => {
    expect(readFileSync(fromRoot('docs/operations.md'), 'utf8')).toContain(`ExecStart=/usr/bin/${startCommand}\n`);
  });
});
