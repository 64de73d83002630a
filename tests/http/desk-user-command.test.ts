import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/knowledge/read-content.js';
import { fromRoot } from '../../src/platform/paths.js';
import { openStore } from '../../src/store/open.js';
import { testDesk } from '../support/desk.js';

interface Ran {
  code: number;
  out: string;
  err: string;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tlmc-user-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command as `npm run user -- …` does, over a store of its own. */
const user = (...words: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: folder,
      PUBLIC_URL: 'https://bot.example.vn',
    };
    const command = ['--import', 'tsx', fromRoot('scripts', 'user.ts'), ...words];
    execFile(process.execPath, command, { cwd: fromRoot(), env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });

/** Opens what the command left behind. */
async function afterwards<T>(look: (house: ReturnType<typeof testDesk>) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDir: folder, log: pino({ level: 'silent' }) });
  const commune = readContent(fromRoot('content')).office?.value.commune ?? 'none';
  const house = testDesk(store.connection, commune);
  // The command ran by the real clock.
  house.clock.pass(Date.now() - house.clock.now().getTime());
  return look(house).finally(() => store.close());
}

/** Each command is a process that opens the store: a busy machine takes seconds for one. */
const PATIENCE_MS = 60_000;

describe('npm run user', { timeout: PATIENCE_MS }, () => {
  it('makes an account and prints a link that opens', async () => {
    const { code, out } = await user('add', 'tran.binh', '--role', 'admin', '--full-name', 'Trần Thị Bình');
    expect(code).toBe(0);
    const path = /^https:\/\/bot\.example\.vn(\/desk\/welcome\/[\w-]{43})$/m.exec(out)?.[1] ?? 'no link';
    await afterwards(async ({ app, audit }) => {
      expect((await request(app).get(path)).text).toContain('Đặt mật khẩu cho tài khoản tran.binh');
      const [entry] = await audit();
      expect(entry).toMatchObject({
        official: 'console',
        action: 'user.add',
        account: 'tran.binh',
        detail: { role: 'admin' },
      });
      expect(entry?.detail?.operator).toBeTruthy();
    });
  });

  it('lists, disables and resets', async () => {
    await user('add', 'le.hoa', '--role', 'clerk');
    expect((await user('list')).out).toMatch(/^le\.hoa\tclerk\tinvited\tnever signed in/m);
    expect((await user('disable', 'le.hoa')).out).toContain('le.hoa is disabled');
    expect((await user('list')).out).toMatch(/^le\.hoa\tclerk\tdisabled/m);
    expect((await user('reset', 'le.hoa')).out).toContain('https://bot.example.vn/desk/welcome/');
    expect((await user('list')).out).toMatch(/^le\.hoa\tclerk\tinvited/m);
  });

  it('refuses with a sentence, not with a stack', async () => {
    await user('add', 'hai.lan', '--role', 'clerk');
    const refusals = [
      await user('add', 'hai.lan', '--role', 'clerk'),
      await user('add', 'Có Dấu', '--role', 'clerk'),
      await user('add', 'ba.lan', '--role', 'king'),
      await user('add', 'ba.lan'),
      await user('disable', 'khong.co'),
    ];
    for (const { code, err } of refusals) {
      expect(code).toBe(1);
      expect(err.trim().split('\n').length, err).toBeLessThanOrEqual(2);
      expect(err).not.toMatch(/^\s+at /m);
    }
  });
});
