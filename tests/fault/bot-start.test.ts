import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromRoot } from '../../src/platform/paths.js';
import { messageModel } from '../../src/store/models/message.js';
import { openStore } from '../../src/store/open.js';
import { BotProcess, freePort } from '../support/bot-process.js';
import { FakePlatforms } from '../support/fake-platforms.js';

let folder: string;
const env = (more: Record<string, string> = {}) => ({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error', ...more });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tlmc-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A start that must not succeed: its exit code and all it printed. */
async function refusedStart(more: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const bot = BotProcess.spawn(env(more));
  const code = await bot.exited();
  return { code, output: bot.output };
}

describe('a start that cannot succeed says why, and ends', () => {
  it('with every fault of the configuration, and no value', async () => {
    const { code, output } = await refusedStart({
      PORT: 'x',
      FB_PAGE_TOKEN: 'a-token-of-the-page',
      SESSION_SECRET: 'short',
    });
    expect(code).toBe(1);
    for (const name of ['PORT', 'SESSION_SECRET']) expect(output).toContain(name);
    expect(output).not.toContain('a-token-of-the-page');
    expect(output).not.toContain('    at ');
  });

  it('with a port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, output } = await refusedStart({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is in use`);
  });

  it('with content that is wrong, by file and line', async () => {
    const content = join(folder, 'content');
    await cp(fromRoot('content'), content, { recursive: true });
    await writeFile(join(content, 'office.yaml'), 'commune: x\nnmae: y\n');
    const { code, output } = await refusedStart({ CONTENT_DIR: content });
    expect(code).toBe(1);
    expect(output).toMatch(/office\.yaml:2/);
  });

  it('beside another bot on the same folder', async () => {
    const first = await BotProcess.start(env());
    const { code, output } = await refusedStart({});
    expect(code).toBe(1);
    expect(output).toContain(folder);
    expect(await first.end('SIGTERM')).toBe(0);
  });
});

describe('SIGTERM', () => {
  it('finishes what is in hand and leaves the rest, stored, for the next start', async () => {
    const port = await freePort();
    const platforms = await FakePlatforms.start(`http://127.0.0.1:${port}`, [300, 300, 300, 300]);
    const bot = await BotProcess.start(env({ ...platforms.settings, PORT: String(port) }));
    const citizens = Array.from({ length: 30 }, () => platforms.graph.newCitizen());
    const said = citizens.map((user) => platforms.graph.say(user, { text: 'giờ làm việc' }).delivered);
    const taken = (await Promise.all(said)).filter(({ status }) => status === 200).length;
    expect(await bot.end('SIGTERM')).toBe(0);

    const store = await openStore({ dataDir: folder, log: pino({ level: 'silent' }) });
    const messages = messageModel(store.connection);
    const kept = await messages.countDocuments({ direction: 'in' });
    expect(await messages.countDocuments({ state: 'sending' })).toBe(0);
    await store.close();
    expect(kept).toBe(taken);

    const again = await BotProcess.start(env({ ...platforms.settings, PORT: String(port) }));
    const answered = (user: string) => platforms.graph.threads.items(user).filter(({ from }) => from === 'bot').length;
    await expect.poll(() => citizens.filter((user) => answered(user) === 2).length, { timeout: 20_000 }).toBe(taken);
    expect(await again.end('SIGTERM')).toBe(0);
    await platforms.close();
  });
});
