import { Writable } from 'node:stream';
import { pino } from 'pino';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { messageModel } from '../../src/store/models/message.js';
import { csrfOf, MORNING, makeOfficial, PASSWORD, signIn, type TestDesk, testDesk } from '../support/desk.js';
import { testStore } from '../support/store.js';
import { Talk } from '../support/talk.js';

const store = testStore();
let house: TestDesk;
const lines: string[] = [];
const log = pino(
  { level: 'info' },
  new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  }),
);
beforeAll(() => {
  house = testDesk(store.connection(), store.commune(), { log });
});

describe('roles', () => {
  it.each(['clerk', 'reception', 'leader', 'admin'] as const)('%s reads conversations', async (role) => {
    const agent = await house.as(role);
    await agent.get('/desk').expect('Location', '/desk/conversations');
    await agent.get('/desk/conversations').expect(200);
  });

  it('front does not, is told whom to ask, and the try is noted', async () => {
    await new Talk(house.commune, MORNING, { pseudonym: 'Người dân F001' }).asks('chào').save(store.connection());
    const clerk = await house.as('clerk', 'doc.ho');
    const address = /href="(\/desk\/conversations\/[\w-]+)"/.exec((await clerk.get('/desk/conversations')).text)?.[1];
    const front = await house.as('front');
    await front.get('/desk').expect('Location', '/desk/account');
    for (const page of ['/desk/conversations', '/desk/conversations?q=chao', `${address}`]) {
      const { text } = await front.get(page).expect(403);
      expect(text).toContain('vui lòng hỏi lãnh đạo xã hoặc người quản trị');
      expect(text).not.toContain('Người dân F001');
      expect((await house.audit()).at(-1)).toMatchObject({ official: 'front-1', action: 'access.refused' });
    }
    expect((await front.get('/desk/account')).text).not.toContain('href="/desk/conversations"');
  });

  it('nobody reads anything without signing in', async () => {
    await request(house.app).get('/desk').expect(303).expect('Location', '/desk/sign-in');
    for (const page of ['/desk/conversations', '/desk/conversations/abc', '/desk/account', '/desk/khong-co']) {
      const there = `/desk/sign-in?returnTo=${encodeURIComponent(page)}`;
      await request(house.app).get(page).expect(303).expect('Location', there);
    }
  });
});

describe('every page', () => {
  it('lets only our own scripts and styles run, is kept by nobody and listed nowhere', async () => {
    const response = await request(house.app).get('/desk/sign-in');
    const policy = response.get('Content-Security-Policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.text).toContain(`nonce="${nonce}"`);
    for (const script of response.text.match(/<script[^>]*>/g) ?? []) expect(script).toMatch(/nonce="|src="\/desk\//);
    expect(response.text).not.toMatch(/ style="| on\w+="/);
    expect(response.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
    });
    expect((await request(house.app).get('/desk/sign-in')).get('Content-Security-Policy')).not.toBe(policy);
  });

  it('is in Vietnamese, without a word of the components’ English', async () => {
    const agent = await house.as('clerk', 'doc.het');
    for (let i = 0; i < 21; i++) {
      await new Talk(house.commune, MORNING).asks(`câu ${i}`, { outcome: 'declined' }).save(store.connection());
    }
    const pages = ['/desk/conversations', '/desk/conversations?from=x&q=cau', '/desk/account', '/desk/khong-co'];
    const texts = await Promise.all(pages.map(async (page) => (await agent.get(page)).text));
    for (const text of [...texts, (await request(house.app).get('/desk/sign-in')).text]) {
      expect(text).toContain('<html lang="vi"');
      expect(text).toMatch(/<title>[^<]+ – Trợ lý Một cửa – Bàn làm việc<\/title>/);
      const words = text
        .replace(/<head>.*<\/head>|<script.*?<\/script>/gs, '')
        .replace(/class="[^"]*"|data-module="[^"]*"/g, '');
      expect(words).not.toMatch(/\b(Skip|Menu|Page|Previous|Next|Pagination|Error|Search|Show|Hide|Crown|GOV\.UK)\b/);
    }
  });

  it('carries its request id, a new one each time', async () => {
    const [one, two] = await Promise.all([
      request(house.app).get('/desk/sign-in'),
      request(house.app).get('/desk/sign-in'),
    ]);
    expect(one.text).toContain(`<code>${one.get('X-Request-Id')}</code>`);
    expect(one.get('X-Request-Id')).not.toBe(two.get('X-Request-Id'));
  });

  it('is sent with secure cookies and strict transport where the public address is https', async () => {
    const secure = testDesk(store.connection(), store.commune(), { secureCookies: true });
    const response = await request(secure.app).get('/desk/sign-in').set('X-Forwarded-Proto', 'https');
    expect(response.get('Set-Cookie')?.[0]).toContain('; Secure');
    expect(response.get('Strict-Transport-Security')).toBeTruthy();
    expect(response.get('Content-Security-Policy')).toContain('upgrade-insecure-requests');
    const plain = await request(house.app).get('/desk/sign-in');
    expect(plain.get('Strict-Transport-Security')).toBeUndefined();
    expect(plain.get('Content-Security-Policy')).not.toContain('upgrade-insecure-requests');
  });
});

describe('styles and fonts', () => {
  it('come from the desk itself and may be kept', async () => {
    const { text } = await request(house.app).get('/desk/sign-in');
    const files = [...text.matchAll(/(?:href|src)="(\/desk\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(files).toHaveLength(3);
    const more = [
      '/desk/assets/govuk-frontend.min.js',
      '/desk/assets/fonts/be-vietnam-pro-vietnamese-400-normal.woff2',
    ];
    for (const file of [...files, ...more]) {
      const response = await request(house.app).get(file).expect(200);
      expect(response.get('Cache-Control'), file).toMatch(/max-age=\d{5,}/);
      expect(response.get('Set-Cookie')).toBeUndefined();
    }
    await request(house.app).get('/desk/assets/..%2f..%2fdesk.ts').expect(303);
  });
});

describe('what goes wrong', () => {
  it('is told in Vietnamese with the request id, and logged without anybody’s words', async () => {
    const agent = await house.as('clerk', 'gap.loi');
    const broken = new Talk(house.commune, MORNING, { pseudonym: 'Người dân HONG' }).answers('bí mật của người dân');
    const { _id } = await broken.save(store.connection());
    const half = { $set: { 'out.cards': 5 } };
    await messageModel(store.connection()).collection.updateMany({ conversation: _id }, half);
    lines.length = 0;
    const { status, text } = await agent
      .get('/desk/conversations?person=HONG')
      .then((list) => agent.get(/href="(\/desk\/conversations\/[\w-]+)"/.exec(list.text)?.[1] ?? ''));
    expect(status).toBe(500);
    expect(text).toContain('Bàn làm việc đang gặp lỗi');
    const entry = lines
      .map((line) => JSON.parse(line) as { level: number; requestId: string; frames?: string[] })
      .find(({ level }) => level === 50);
    expect(text).toContain(entry?.requestId);
    expect(entry?.frames?.[0]).toMatch(/^at /);
    expect(lines.join()).not.toContain('bí mật');
  });

  it('leaves no search words, tokens or names typed in the log', async () => {
    lines.length = 0;
    const token = await house.accounts.add('nhat.ky', 'clerk', { official: 'console' });
    const agent = request.agent(house.app);
    const { text } = await agent.get(`/desk/welcome/${token}`);
    await agent
      .post(`/desk/welcome/${token}`)
      .type('form')
      .send({ _csrf: csrfOf(text), password: PASSWORD, again: PASSWORD });
    await signIn(agent, 'nhat.ky');
    await agent.get('/desk/conversations?q=benh+hiem+ngheo');
    await signIn(request.agent(house.app), 'tên gõ nhầm', 'mật khẩu gõ nhầm');
    const logged = lines.join();
    expect(logged).toContain('"route":"/conversations"');
    expect(logged).toContain('"official":"nhat.ky"');
    for (const secret of [token, PASSWORD, 'benh', 'gõ nhầm']) expect(logged).not.toContain(secret);
  });

  it('refuses a form that is too large, and methods that no page has', async () => {
    const agent = await house.as('clerk', 'to.qua');
    const { text } = await agent.get('/desk/account');
    const large = await agent
      .post('/desk/sign-out')
      .type('form')
      .send({ _csrf: csrfOf(text), x: 'x'.repeat(20_000) });
    expect(large.status).toBe(400);
    expect(large.text).toContain('Nội dung gửi lên không đọc được');
    await agent.delete('/desk/conversations').expect(403);
  });

  it('still gives a page when the store cannot be reached', async () => {
    const far = testDesk(store.connection(), house.commune, { log });
    await makeOfficial(far.accounts, 'mat.kho', 'clerk');
    const agent = request.agent(far.app);
    await signIn(agent, 'mat.kho');
    await store.connection().close();
    const { status, text } = await agent.get('/desk/conversations');
    expect(status).toBe(500);
    expect(text).toContain('Bàn làm việc đang gặp lỗi');
  });
});
