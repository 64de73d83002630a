import { expect, it } from 'vitest';
import { describeInBrowser, expectFit, picture, testBrowser } from '../support/browser.js';
import { wholeHouse } from '../support/whole-house.js';
import { openSimulator, PHONES } from './phone.js';

describeInBrowser('an official who answers in the inbox of the channel', () => {
  const house = wholeHouse();
  const browser = testBrowser();

  it.each(PHONES)('silences the bot: %s', async (name) => {
    const page = await browser.page('computer');
    const phone = (await openSimulator(page, house))[name];
    await phone.write('tôi muốn gặp cán bộ', 2);
    await phone.writeAsOfficial('Chào anh/chị, tôi là cán bộ một cửa, xin nghe ạ.');
    await phone.writeUnanswered('khai sinh cho cháu cần gì ạ');
    await phone.expectNothingMore();
    expect(await phone.replies.last().locator('.tag').textContent()).toBe('Cán bộ viết từ hộp thư');
    await picture(page, `${name}-official`);
    await expectFit(page);
  });
});
