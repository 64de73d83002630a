import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectFit, picture, type Screen } from '../support/browser.js';

const PASSWORD = 'ba con suối chảy qua làng';

/** The page behind the one-time link. */
export async function setPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('heading', { name: 'Đặt mật khẩu' }).waitFor();
  await expectFit(page);
  await picture(page, 'desk-welcome');
  await page.getByLabel('Mật khẩu mới').fill(PASSWORD);
  await page.getByLabel('Nhập lại mật khẩu').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await page.getByRole('status').getByText('Đã đặt mật khẩu').waitFor();
}

export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await page.getByText('Không ai được hỏi mật khẩu của mình.').waitFor();
  await expectFit(page);
  await picture(page, 'desk-sign-in');
  await page.getByLabel('Tên đăng nhập').fill(name);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Hội thoại' }).waitFor();
  await expectFit(page);
  await picture(page, 'desk-list');
}

/** Where a thing lies on the screen, in whole pixels. */
async function edges(thing: Locator): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const box = await thing.boundingBox();
  if (!box) throw new Error('nothing of it is on the screen');
  const right = Math.round(box.x + box.width);
  return { left: Math.round(box.x), right, top: Math.round(box.y), bottom: Math.round(box.y + box.height) };
}

/** How the parts of the list lie to each other: what ends a line ends it, and no line is broken without need. */
export async function expectOrder(page: Page, screen: Screen, citizen: string): Promise<void> {
  const header = await edges(page.locator('.desk-header__row'));
  const name = await edges(page.locator('.desk-header__who > span'));
  const out = await edges(page.getByRole('button', { name: 'Đăng xuất' }));
  expect(out.right, 'the way out stands at the end of the header').toBe(header.right);
  expect(out.top, 'beside the name').toBeLessThan(name.bottom);
  const hint = await edges(page.getByText('Gõ có dấu hay không dấu đều được'));
  const find = await edges(page.getByRole('button', { name: 'Tìm', exact: true }));
  expect(hint.right, 'the hint is as wide as the search').toBe(find.right);
  expect(hint.bottom - hint.top, 'and one line').toBeLessThan(40);
  const row = page.getByRole('listitem').filter({ hasText: citizen });
  const when = await edges(row.locator('.desk-list__when'));
  const who = await edges(row.getByRole('heading'));
  if (screen === 'phone') expect(when.top, 'the time has a line of its own').toBeGreaterThanOrEqual(who.bottom);
  else expect(when.top, 'the time ends the line of the name').toBeLessThan(who.bottom);
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.evaluate((h) => getComputedStyle(h).getPropertyValue('text-wrap'))).toContain('balance');
  const sample = page.locator('.desk-sample .govuk-tag');
  expect(await sample.evaluate((tag) => Number.parseInt(getComputedStyle(tag).marginRight, 10))).toBeGreaterThan(4);
}

/** Looks for words on the list, without their diacritics, and opens the conversation of a citizen who said them. */
export async function findAndOpen(page: Page, words: string, found: string, citizen: string): Promise<void> {
  await page.getByLabel('Tìm trong lời người dân').fill(words);
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.waitForURL(/[?&]q=/);
  await page.getByRole('listitem').filter({ hasText: citizen }).filter({ hasText: found }).waitFor();
  await expectFit(page);
  await picture(page, 'desk-found');
  await page.getByRole('link', { name: citizen }).click();
  await page.getByRole('heading', { level: 1, name: citizen }).waitFor();
  await expectFit(page);
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('status').getByText('Đã đăng xuất').waitFor();
}

const DELIVERED = 'Đã gửi \\d\\d:\\d\\d:\\d\\d · Đã nhận · Đã xem';

/** Each message of the citizen with how it was understood, each answer with its buttons and how far it came. */
export async function expectBirthRegistration(page: Page, citizen: string): Promise<void> {
  const lines = page.getByRole('main').getByRole('listitem');
  const asked = lines.filter({ hasText: citizen });
  const answers = lines.filter({ hasText: 'Trợ lý' }).filter({ hasText: 'Đã gửi' });
  expect(await asked.allTextContents()).toEqual([
    expect.stringMatching(/làm giấy khai sinh cho con cần giấy tờ gì.*Hiểu là:\s*Đăng ký khai sinh · hỏi giấy tờ/s),
    expect.stringMatching(/thế còn lệ phí bao nhiêu\?.*Hiểu là:\s*Đăng ký khai sinh · hỏi lệ phí/s),
  ]);
  expect(await answers.allTextContents()).toEqual([
    expect.stringMatching(new RegExp(`không phải người thật.*${DELIVERED}`, 's')),
    expect.stringMatching(new RegExp(`Giấy chứng sinh.*Nguồn: .*Ai đi làm được.*${DELIVERED}`, 's')),
    expect.stringMatching(new RegExp(`8\\.000 đồng.*${DELIVERED}`, 's')),
  ]);
}
