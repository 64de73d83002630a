import { expect, it } from 'vitest';
import { describeInBrowser, expectFit, picture, testBrowser } from '../support/browser.js';
import { wholeHouse } from '../support/whole-house.js';
import { expectGuide, expectIntroductionAndGuide, QUESTIONS } from './birth-registration.js';
import { expectInView, openSimulator, PHONES, type Reply } from './phone.js';
import { sentence } from './wording.js';

const wordsOf = async (replies: Promise<Reply[]>): Promise<string> => (await replies).map(({ words }) => words).join();

describeInBrowser('the simulator on a computer', () => {
  const house = wholeHouse();
  const browser = testBrowser();

  it('shows two phones, and answers on each with the introduction and one bubble', async () => {
    const page = await browser.page('computer');
    const phones = await openSimulator(page, house);
    await expectFit(page);
    await picture(page, 'simulator-new');

    for (const name of PHONES) await expectIntroductionAndGuide(phones[name], QUESTIONS[name]);
    await picture(page, 'simulator-answered');
    await expectFit(page);
    for (const name of PHONES) await phones[name].expectNothingMore();
  });

  it('greets whoever comes in by the button of the channel, and introduces itself only once', async () => {
    const page = await browser.page('computer');
    const phones = await openSimulator(page, house);
    const doors = { zalo: 'Quan tâm', messenger: 'Bắt đầu' };
    for (const name of PHONES) {
      const [introduction, greeting] = await phones[name].use(doors[name], 2);
      expect(introduction?.words).toContain('không phải người thật');
      expect(greeting?.words).toContain(sentence(house, 'address.ask'));
      const [guide] = await phones[name].write(QUESTIONS[name]);
      expectGuide(guide);
    }
    await phones.zalo.scrollTo('end');
    await phones.messenger.scrollTo(phones.messenger.log.locator('.row.mine').last());
    await page.getByRole('heading', { level: 1 }).click();
    await picture(page, 'simulator-guide');
    for (const name of PHONES) await phones[name].expectNothingMore();
  });

  it.each(PHONES)('goes on about the same procedure, and has a fitting reply to everything: %s', async (name) => {
    const page = await browser.page('computer');
    const phone = (await openSimulator(page, house))[name];
    await phone.write(QUESTIONS[name], 2);

    expect(await wordsOf(phone.write('thế còn lệ phí bao nhiêu?'))).toMatch(/đăng ký khai sinh.*8\.000 đồng/s);
    await picture(page, `${name}-fee`);
    expect(await wordsOf(phone.press('Ai đi làm được'))).toMatch(/Cha hoặc mẹ.*Nguồn: /s);
    await expectInView(phone);
    await picture(page, `${name}-who`);

    expect(await wordsOf(phone.sendSticker('Cảm ơn'))).toBe(sentence(house, 'attachment.sticker'));
    expect(await wordsOf(phone.use('Gửi một ảnh mẫu'))).toBe(sentence(house, 'attachment.image'));
    expect(await wordsOf(phone.use('Gửi tin nhắn thoại mẫu'))).toBe(sentence(house, 'attachment.audio'));
    await picture(page, `${name}-wordless`);
    expect(await wordsOf(phone.write('blorp fnord gloop'))).toBe(sentence(house, 'decline.not-understood'));

    const [person] = await phone.write('tôi muốn gặp cán bộ');
    const ways = ['back', 'call'].map((button) => sentence(house, `hand-over.buttons.${button}`));
    expect(person?.words).toContain('cán bộ');
    expect(person?.buttons).toEqual(expect.arrayContaining(ways));
    await picture(page, `${name}-person`);

    const [danger] = await phone.write('nhà tôi đang cháy');
    expect(danger).toEqual({ words: sentence(house, 'emergency.numbers'), buttons: [] });
    await picture(page, `${name}-fire`);
    await phone.expectNothingMore();
    await expectFit(page);
  });
});
