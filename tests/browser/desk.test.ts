import { expect, it } from 'vitest';
import { Accounts } from '../../src/desk/accounts/accounts.js';
import { welcomeAddress } from '../../src/desk/addresses.js';
import { AuditTrail } from '../../src/desk/audit-trail.js';
import { auditModel } from '../../src/store/models/audit.js';
import { conversationModel } from '../../src/store/models/conversation.js';
import { messageModel } from '../../src/store/models/message.js';
import { describeInBrowser, PATIENCE_MS, picture, type Screen, testBrowser } from '../support/browser.js';
import { wholeHouse } from '../support/whole-house.js';
import { expectBirthRegistration, expectOrder, findAndOpen, setPassword, signIn, signOut } from './desk-pages.js';

describeInBrowser.each<Screen>(['computer', 'phone'])('the desk on a %s', (screen) => {
  const house = wholeHouse();
  const browser = testBrowser();

  it('leads from the one-time link to the answer a citizen got, and notes who read it', async () => {
    const { citizen, conversation } = await someoneAsked();
    const link = await invite('binh');
    const page = await browser.page(screen);

    await setPassword(page, link);
    await signIn(page, 'binh');
    await expectOrder(page, screen, citizen);
    await findAndOpen(page, 'giay khai sinh', 'làm giấy khai sinh', citizen);
    await expectBirthRegistration(page, citizen);
    await picture(page, 'desk-transcript', 1440);
    await signOut(page);

    expect(await noted('binh')).toEqual([
      { action: 'password.set' },
      { action: 'sign-in' },
      { action: 'transcript.list' },
      { action: 'transcript.search' },
      { action: 'transcript.read', conversation },
      { action: 'sign-out' },
    ]);
    await page.goto(`${house.base()}/desk/conversations`);
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Liên kết không còn dùng được' }).waitFor();
  });

  /** A citizen asks on Zalo, goes on about the fee and reads the answers. */
  async function someoneAsked(): Promise<{ citizen: string; conversation: string }> {
    const zalo = house.zalo();
    const { connection } = house.services().store;
    const user = zalo.newCitizen();
    const answered = (count: number) =>
      zalo.until(user, (items) => items.filter(({ from }) => from === 'bot').length === count, PATIENCE_MS);
    zalo.say(user, { text: 'làm giấy khai sinh cho con cần giấy tờ gì' });
    await answered(2);
    zalo.say(user, { text: 'thế còn lệ phí bao nhiêu?' });
    await answered(3);
    zalo.see(user);
    const found = await conversationModel(connection).findOne({ user }).lean();
    const conversation = found?._id ?? '';
    const read = { direction: 'out', conversation, deliveredAt: { $exists: true }, seenAt: { $exists: true } } as const;
    await expect.poll(() => messageModel(connection).countDocuments(read), { timeout: PATIENCE_MS }).toBe(3);
    return { citizen: found?.pseudonym ?? '', conversation };
  }

  /** What `npm run user -- add` does: an account, and the link that its owner is given. */
  async function invite(name: string): Promise<string> {
    const { store, releases, clock } = house.services();
    const { commune } = releases.current().office;
    const audit = new AuditTrail(store.connection, commune, clock);
    const accounts = new Accounts(store.connection, commune, audit, clock);
    const token = await accounts.add(name, 'admin', { official: 'console' }, 'Trần Thị Bình');
    return `${house.base()}${welcomeAddress(token)}`;
  }

  async function noted(official: string): Promise<{ action: string; conversation?: string }[]> {
    const entries = await auditModel(house.services().store.connection).find({ official }).sort({ at: 1 }).lean();
    return entries.map(({ action, conversation }) => ({ action, ...(conversation && { conversation }) }));
  }
});
