import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { AccountRefused } from '../../src/desk/accounts/accounts.js';
import { WELCOME_MS } from '../../src/desk/limits.js';
import { officialModel } from '../../src/store/models/official.js';
import { csrfOf, PASSWORD, postForm, signIn, type TestDesk, testDesk } from '../support/desk.js';
import { testStore } from '../support/store.js';

const store = testStore();
const BY = { official: 'console', detail: { operator: 'root' } };
let house: TestDesk;
beforeAll(() => {
  house = testDesk(store.connection(), store.commune());
});

const visitor = () => request.agent(house.app);
const set = (token: string, password: string, again = password) =>
  postForm(visitor(), `/desk/welcome/${token}`, { password, again });

describe('the one-time link', () => {
  it('lets its owner set the first password, once', async () => {
    const token = await house.accounts.add('le.hoa', 'clerk', BY, 'Lê Thị Hoa');
    const { text } = await visitor().get(`/desk/welcome/${token}`).expect(200);
    expect(text).toContain('Đặt mật khẩu cho tài khoản le.hoa');
    const done = await set(token, PASSWORD);
    expect([done.status, done.get('Location')]).toEqual([303, '/desk/sign-in?ended=password-set']);
    expect((await signIn(visitor(), 'le.hoa')).status).toBe(303);
    const again = await visitor().get(`/desk/welcome/${token}`);
    expect(again.status).toBe(404);
    expect(again.text).toContain('Liên kết không còn dùng được');
  });

  it('is used up by one of two who send it at the same moment', async () => {
    const token = await house.accounts.add('hai.nguoi', 'clerk', BY);
    const answers = await Promise.all([set(token, `${PASSWORD} một`), set(token, `${PASSWORD} hai`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
  });

  it('works for 72 hours', async () => {
    const token = await house.accounts.add('den.muon', 'clerk', BY);
    house.clock.pass(WELCOME_MS - 1);
    await visitor().get(`/desk/welcome/${token}`).expect(200);
    house.clock.pass(1);
    await visitor().get(`/desk/welcome/${token}`).expect(404);
  });

  it.each([
    ['ngắn quá', 'ngắn quá', 'Mật khẩu cần ít nhất 14 ký tự'],
    ['đây là du.mat của tôi', 'đây là du.mat của tôi', 'Mật khẩu không được chứa tên đăng nhập'],
    [PASSWORD, `${PASSWORD}.`, 'Hai lần nhập chưa giống nhau'],
  ])('refuses a password that will not do, and says why: %s', async (password, again, why) => {
    const name = 'du.mat';
    const known = await officialModel(store.connection()).exists({ commune: house.commune, name });
    const token = known ? await house.accounts.reset(name, BY) : await house.accounts.add(name, 'clerk', BY);
    const { status, text } = await set(token, password, again);
    expect(status).toBe(400);
    expect(text).toContain(why);
    expect(text).toContain('<title>Có lỗi: ');
    expect(text).not.toContain(`value="${password}"`);
    await visitor().get(`/desk/welcome/${token}`).expect(200);
  });

  it('needs the token of its form', async () => {
    const token = await house.accounts.add('gia.mao', 'clerk', BY);
    const agent = visitor();
    await agent.get(`/desk/welcome/${token}`);
    const forged = await agent
      .post(`/desk/welcome/${token}`)
      .type('form')
      .send({ password: PASSWORD, again: PASSWORD });
    expect(forged.status).toBe(403);
    expect(forged.text).toContain('Trang đã mở quá lâu');
    expect(csrfOf((await agent.get(`/desk/welcome/${token}`)).text)).toBeTruthy();
  });

  it('is kept as a hash only, like the password', async () => {
    const token = await house.accounts.add('kin.dao', 'clerk', BY);
    const read = async () =>
      JSON.stringify(await officialModel(store.connection()).find({ commune: house.commune, name: 'kin.dao' }).lean());
    expect(await read()).not.toContain(token);
    await set(token, PASSWORD);
    expect(await read()).not.toContain(PASSWORD);
    expect(await read()).toContain('scrypt$');
  });
});

describe('accounts', () => {
  it('have a name once in a commune, and of a form that can be dictated', async () => {
    await house.accounts.add('mot.lan', 'clerk', BY);
    await expect(house.accounts.add('mot.lan', 'admin', BY)).rejects.toThrow(AccountRefused);
    for (const name of ['x', 'Có Dấu', 'a b c', '-abc', '../abc', 'a'.repeat(33)]) {
      await expect(house.accounts.add(name, 'clerk', BY), name).rejects.toThrow(AccountRefused);
    }
    await expect(house.accounts.disable('khong.co', BY)).rejects.toThrow(AccountRefused);
    const other = testDesk(store.connection(), store.commune());
    await expect(other.accounts.add('mot.lan', 'clerk', BY)).resolves.toBeTruthy();
  });

  it('are changed with a trace of who did it', async () => {
    await house.accounts.add('co.vet', 'reception', BY);
    await house.accounts.disable('co.vet', BY);
    const trail = (await house.audit()).filter(({ account }) => account === 'co.vet');
    expect(trail.map(({ action, official, detail }) => [action, official, detail])).toEqual([
      ['user.add', 'console', { operator: 'root', role: 'reception' }],
      ['user.disable', 'console', { operator: 'root' }],
    ]);
  });

  it('come back with a new link after a reset, though disabled', async () => {
    await house.accounts.add('tro.lai', 'clerk', BY);
    await house.accounts.disable('tro.lai', BY);
    const token = await house.accounts.reset('tro.lai', BY);
    await set(token, PASSWORD);
    expect((await signIn(visitor(), 'tro.lai')).status).toBe(303);
  });
});
