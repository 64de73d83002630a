import { expect, it } from 'vitest';
import { describeInBrowser, expectFit, picture, testBrowser } from '../support/browser.js';
import { wholeHouse } from '../support/whole-house.js';
import { expectIntroductionAndGuide, QUESTIONS } from './birth-registration.js';
import { expectInView, openSimulator, PHONES, type Phone } from './phone.js';

async function expectShown(shown: Phone, hidden: Phone): Promise<void> {
  await shown.frame.waitFor({ state: 'visible' });
  expect(await hidden.frame.isVisible()).toBe(false);
}

describeInBrowser('the simulator on a phone', () => {
  const house = wholeHouse();
  const browser = testBrowser();

  it('shows one phone at a time, and switching loses nothing', async () => {
    const page = await browser.page('phone');
    const { zalo, messenger } = await openSimulator(page, house);
    await expectShown(zalo, messenger);
    await expectFit(page);
    await picture(page, 'simulator-new');

    await expectIntroductionAndGuide(zalo, QUESTIONS.zalo);
    await picture(page, 'zalo-guide-top');
    await zalo.scrollTo('end');
    await picture(page, 'zalo-guide-end');
    await expectFit(page);

    await page.getByRole('button', { name: 'Messenger', exact: true }).click();
    await expectShown(messenger, zalo);
    await expectIntroductionAndGuide(messenger, QUESTIONS.messenger);
    await picture(page, 'messenger-guide-top');
    await messenger.scrollTo('end');
    await picture(page, 'messenger-guide-end');
    await expectFit(page);

    await page.getByRole('button', { name: 'Zalo', exact: true }).click();
    await expectShown(zalo, messenger);
    const [who] = await zalo.press('Ai đi làm được');
    expect(who?.words).toContain('Cha hoặc mẹ');
    await expectInView(zalo);
    await picture(page, 'zalo-who');
    for (const phone of [zalo, messenger]) await phone.expectNothingMore();
  });

  it.each(PHONES)('keeps every tool of the composer within reach: %s', async (name) => {
    const page = await browser.page('phone');
    const phone = (await openSimulator(page, house))[name];
    await page.locator(`[data-show=${name}]`).click();
    await phone.use(name === 'zalo' ? 'Quan tâm' : 'Bắt đầu', 2);
    await phone.sendSticker('Hoa sen');
    await phone.use('Gửi một ảnh mẫu');
    await phone.use('Gửi tin nhắn thoại mẫu');
    await phone.use('Gửi vị trí mẫu');
    await phone.scrollTo('end');
    await picture(page, `${name}-wordless`);
    await expectFit(page);
    await phone.expectNothingMore();
  });
});
