import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import request from 'supertest';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ABSOLUTE_MS, ADDRESS_FAILURES, IDLE_MS, LOCK_MS, MAX_TRIES } from '../../src/desk/limits.js';
import { removeExpiredSessions } from '../../src/store/sessions.js';
import { csrfOf, MINUTE, makeOfficial, PASSWORD, postForm, signIn, type TestDesk, testDesk } from '../support/desk.js';
import { testStore } from '../support/store.js';

const store = testStore();
let house: TestDesk;

const SIGN_IN = '/desk/sign-in';
/** What the form of a sign-in page at this address posts back. */
const returnIn = (page: string) => ({
  returnTo: new URL(page, 'http://desk.test').searchParams.get('returnTo') ?? '',
});
const actions = async () => (await house.audit()).map(({ official, action }) => `${official} ${action}`);
const newHouse = async () => {
  house = testDesk(store.connection(), store.commune());
  await makeOfficial(house.accounts, 'tran.binh', 'leader', 'Trần Thị Bình');
};
const fail = (name: string, times: number) =>
  Array.from({ length: times }, () => 0).reduce(
    async (before) => {
      await before;
      return signIn(request.agent(house.app), name, 'một mật khẩu sai hẳn');
    },
    Promise.resolve() as Promise<unknown>,
  );

describe('signing in', () => {
  beforeAll(newHouse);

  it('opens the conversations, with a session of a new id, and is noted', async () => {
    const agent = request.agent(house.app);
    const page = await agent.get('/desk/sign-in');
    const before = page.get('Set-Cookie')?.[0]?.split(';')[0];
    const response = await agent
      .post('/desk/sign-in')
      .type('form')
      .send({ _csrf: csrfOf(page.text), name: 'Tran.Binh ', password: PASSWORD });
    expect([response.status, response.get('Location')]).toEqual([303, '/desk']);
    const after = response.get('Set-Cookie')?.[0] ?? '';
    expect(after.split(';')[0]).not.toBe(before);
    expect(after).toMatch(/Path=\/desk; HttpOnly; SameSite=Lax$/);
    const list = await agent.get('/desk').redirects(1);
    expect(list.status).toBe(200);
    expect(list.text).toContain('Trần Thị Bình');
    expect(await actions()).toContain('tran.binh sign-in');
    // What the visitor held before sign-in opens nothing.
    const planted = await request(house.app)
      .get('/desk/conversations')
      .set('Cookie', before ?? '');
    expect(planted.get('Location')).toBe('/desk/sign-in?returnTo=%2Fdesk%2Fconversations');
  });

  it('leads to the page that was asked for, also after a wrong password and a form left open too long', async () => {
    const agent = request.agent(house.app);
    const asked = await agent.get('/desk/account?x=1&y=<').expect(303);
    const page = asked.get('Location') ?? '';
    expect(page).toBe('/desk/sign-in?returnTo=%2Fdesk%2Faccount%3Fx%3D1%26y%3D%253C');
    const { text } = await postForm(agent, page, { name: 'tran.binh', password: 'sai', ...returnIn(page) }, SIGN_IN);
    expect(text).toContain('name="returnTo" value="/desk/account?x=1&amp;y=%3C"');
    const late = await agent.post(SIGN_IN).type('form').send(returnIn(page));
    expect(late.get('Location')).toBe('/desk/sign-in?ended=form&returnTo=%2Fdesk%2Faccount%3Fx%3D1%26y%3D%253C');
    const done = await postForm(agent, page, { name: 'tran.binh', password: PASSWORD, ...returnIn(page) }, SIGN_IN);
    expect(done.get('Location')).toBe('/desk/account?x=1&y=%3C');
    await agent.get(page).expect('Location', '/desk/account?x=1&y=%3C');
  });

  it('leads nowhere outside the desk, whatever the address or the form says', async () => {
    const returnTo = '//example.com/desk/account';
    const agent = request.agent(house.app);
    const page = await agent.get(SIGN_IN).query({ returnTo });
    expect(page.text).not.toContain('name="returnTo"');
    const fields = { _csrf: csrfOf(page.text), name: 'tran.binh', password: PASSWORD, returnTo };
    const done = await agent.post(SIGN_IN).type('form').send(fields);
    expect([done.status, done.get('Location')]).toEqual([303, '/desk']);
    await agent.get(SIGN_IN).query({ returnTo }).expect('Location', '/desk');
  });

  it('says why it is asked for in its own words only', async () => {
    const page = (ended: string) => request(house.app).get('/desk/sign-in').query({ ended });
    expect((await page('signed-out')).text).toContain('Đã đăng xuất.');
    for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'else']) {
      const { status, text } = await page(word);
      expect([word, status, text.includes('role="status"')]).toEqual([word, 200, false]);
    }
  });

  it('is refused in the same words for a wrong password, an unknown name and an account without a password', async () => {
    await house.accounts.add('moi.vao', 'clerk', { official: 'console' });
    const words = async (name: string) => {
      const { status, text } = await signIn(request.agent(house.app), name, 'một mật khẩu sai hẳn');
      expect(status).toBe(401);
      return text.replaceAll(name, '').replace(/name="_csrf" value="[^"]+"|nonce="[^"]+"|<code>[^<]+/g, '');
    };
    const wrong = await words('tran.binh');
    expect(wrong).toContain('Tên đăng nhập hoặc mật khẩu không đúng');
    expect(await words('khong.co')).toBe(wrong);
    expect(await words('moi.vao')).toBe(wrong);
  });

  it('notes a name that no account has as unknown: it may be a password typed into the wrong field', async () => {
    await signIn(request.agent(house.app), 'mật khẩu gõ nhầm chỗ', 'x');
    const entries = await house.audit();
    expect(entries.at(-1)).toMatchObject({ official: 'unknown', action: 'sign-in.failed' });
    expect(JSON.stringify(entries)).not.toContain('gõ nhầm');
  });

  it('needs the token of the form', async () => {
    const agent = request.agent(house.app);
    await agent.get('/desk/sign-in');
    const forged = await agent.post('/desk/sign-in').type('form').send({ name: 'tran.binh', password: PASSWORD });
    expect(forged.get('Location')).toBe('/desk/sign-in?ended=form');
    await agent.get('/desk').expect('Location', '/desk/sign-in');
  });
});

describe('guessing', () => {
  beforeAll(newHouse);

  it('locks the account after five wrong passwords, for a quarter of an hour', async () => {
    await fail('tran.binh', MAX_TRIES);
    expect((await actions()).slice(-2)).toEqual(['tran.binh sign-in.failed', 'tran.binh sign-in.locked']);
    expect((await signIn(request.agent(house.app), 'tran.binh')).status).toBe(401);
    house.clock.pass(LOCK_MS - 1);
    expect((await signIn(request.agent(house.app), 'tran.binh')).status).toBe(401);
    house.clock.pass(1);
    expect((await signIn(request.agent(house.app), 'tran.binh')).status).toBe(303);
  });

  it('begins to count anew after a right password and after a lock', async () => {
    await newHouse();
    await fail('tran.binh', MAX_TRIES - 1);
    expect((await signIn(request.agent(house.app), 'tran.binh')).status).toBe(303);
    await fail('tran.binh', MAX_TRIES);
    house.clock.pass(LOCK_MS);
    await fail('tran.binh', MAX_TRIES - 1);
    expect((await signIn(request.agent(house.app), 'tran.binh')).status).toBe(303);
  });

  it('gets no more than five looks however many tries come at once', async () => {
    await newHouse();
    const tries = Array.from({ length: 12 }, () => signIn(request.agent(house.app), 'tran.binh', 'một mật khẩu sai'));
    await Promise.all(tries);
    const looks = (await house.audit()).filter(({ action }) => action === 'sign-in.locked');
    expect(looks).toHaveLength(1);
    expect((await signIn(request.agent(house.app), 'tran.binh')).status).toBe(401);
  });

  it('is stopped by address too, whatever the names, without a look at the password', async () => {
    await newHouse();
    const from = (address: string) => {
      const agent = request.agent(house.app);
      agent.set('X-Forwarded-For', address);
      return agent;
    };
    const tries = Array.from({ length: ADDRESS_FAILURES }, (_, i) => signIn(from('203.0.113.7'), `ai.do.${i}`, 'x'));
    await Promise.all(tries);
    const stopped = await signIn(from('203.0.113.7'), 'tran.binh');
    expect(stopped.status).toBe(429);
    expect(stopped.text).toContain('Máy này đã nhập sai quá nhiều lần');
    expect((await signIn(from('203.0.113.8'), 'tran.binh')).status).toBe(303);
  });

  it('costs no more work than the limit of an address, though all tries are sent at once', async () => {
    await newHouse();
    // A right password costs its address nothing.
    expect((await signIn(request.agent(house.app), 'tran.binh')).status).toBe(303);
    const work = vi.spyOn(crypto, 'scrypt');
    syncBuiltinESMExports();
    const tries = Array.from({ length: 60 }, (_, i) => signIn(request.agent(house.app), `ai.do.${i}`, 'x'));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    const runs = work.mock.calls.length;
    work.mockRestore();
    syncBuiltinESMExports();
    expect(statuses.filter((status) => status === 401)).toHaveLength(ADDRESS_FAILURES);
    expect(statuses.filter((status) => status === 429)).toHaveLength(60 - ADDRESS_FAILURES);
    expect(runs).toBe(ADDRESS_FAILURES);
  });
});

describe('a session', () => {
  beforeAll(newHouse);

  it('ends after a quarter of an hour without use, and not before', async () => {
    const agent = request.agent(house.app);
    await signIn(agent, 'tran.binh');
    house.clock.pass(IDLE_MS);
    await agent.get('/desk/account').expect(200);
    house.clock.pass(IDLE_MS + 1);
    const ended = await agent.get('/desk/account').expect(303);
    expect(ended.get('Location')).toBe('/desk/sign-in?ended=idle');
    expect((await agent.get('/desk/sign-in?ended=idle')).text).toContain('15 phút không dùng');
    await agent.get('/desk').expect('Location', '/desk/sign-in');
  });

  it('ends after twelve hours however busy it was', async () => {
    const agent = request.agent(house.app);
    await signIn(agent, 'tran.binh');
    for (let passed = 0; passed < ABSOLUTE_MS; passed += IDLE_MS) {
      await agent.get('/desk/account').expect(200);
      house.clock.pass(IDLE_MS);
    }
    await agent.get('/desk/account').expect(200);
    house.clock.pass(1);
    await agent.get('/desk/account').expect('Location', '/desk/sign-in?ended=too-old');
  });

  it('ends by signing out, which is noted', async () => {
    const agent = request.agent(house.app);
    await signIn(agent, 'tran.binh');
    const { text } = await agent.get('/desk/account');
    const cookie = agent.jar.getCookie('desk', { domain: '127.0.0.1', path: '/desk', secure: false, script: false });
    const out = await agent
      .post('/desk/sign-out')
      .type('form')
      .send({ _csrf: csrfOf(text) });
    expect(out.get('Location')).toBe('/desk/sign-in?ended=signed-out');
    expect((await actions()).at(-1)).toBe('tran.binh sign-out');
    const again = await request(house.app).get('/desk/account').set('Cookie', `desk=${cookie?.value}`);
    expect(again.get('Location')).toBe('/desk/sign-in?returnTo=%2Fdesk%2Faccount');
  });

  it.each(['disable', 'reset'] as const)('ends at once when its account is changed: %s', async (change) => {
    await makeOfficial(house.accounts, `doi.${change}`, 'clerk');
    const agent = request.agent(house.app);
    await signIn(agent, `doi.${change}`);
    await agent.get('/desk/account').expect(200);
    await house.accounts[change](`doi.${change}`, { official: 'console' });
    await agent.get('/desk/account').expect('Location', '/desk/sign-in?ended=account');
    expect((await signIn(agent, `doi.${change}`)).status).toBe(401);
  });

  it('opens nothing in the desk of another commune over the same store', async () => {
    const agent = request.agent(house.app);
    await signIn(agent, 'tran.binh');
    const cookie = agent.jar.getCookie('desk', { domain: '127.0.0.1', path: '/desk', secure: false, script: false });
    const other = testDesk(store.connection(), store.commune());
    await makeOfficial(other.accounts, 'tran.binh', 'leader');
    const there = await request(other.app).get('/desk/account').set('Cookie', `desk=${cookie?.value}`);
    expect(there.status).toBe(303);
  });

  it('is kept under a hash of its id and removed when it is over', async () => {
    const agent = request.agent(house.app);
    await signIn(agent, 'tran.binh');
    const cookie = agent.jar.getCookie('desk', { domain: '127.0.0.1', path: '/desk', secure: false, script: false });
    const id = /^s:([^.]+)\./.exec(decodeURIComponent(cookie?.value ?? ''))?.[1] ?? 'none';
    const sessions = store.connection().collection('sessions');
    const kept = JSON.stringify(await sessions.find().toArray());
    expect(kept).toContain('tran.binh');
    expect(kept).not.toContain(id);
    const before = await sessions.countDocuments();
    expect(await removeExpiredSessions(store.connection(), new Date())).toBe(0);
    expect(await removeExpiredSessions(store.connection(), new Date(Date.now() + IDLE_MS + MINUTE))).toBe(before);
    await agent.get('/desk').expect('Location', '/desk/sign-in');
  });

  it('is not kept for visitors who only look, post or guess at addresses', async () => {
    const sessions = store.connection().collection('sessions');
    const before = await sessions.countDocuments();
    for (let i = 0; i < 50; i++) {
      const response = await request(house.app)
        .get(`/desk/x${i}?q=${'y'.repeat(i * 20)}`)
        .expect(303);
      expect(response.get('Set-Cookie')).toBeUndefined();
      expect(response.get('Location')?.length).toBeLessThan(700);
    }
    await request(house.app).post('/desk/sign-in').type('form').send({ name: 'a', returnTo: '/desk/x' }).expect(303);
    await request(house.app).post('/desk/conversations').type('form').send({ name: 'a' }).expect(403);
    await request(house.app).get('/desk/welcome/khong-co').expect(404);
    expect(await sessions.countDocuments()).toBe(before);
    await request(house.app).get('/desk/sign-in?returnTo=/desk/x').expect(200);
    expect(await sessions.countDocuments()).toBe(before + 1);
    expect(JSON.stringify(await sessions.find().toArray())).not.toContain('/desk/x');
  });
});
