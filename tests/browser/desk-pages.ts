import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectFit, picture } from '../support/browser.js';

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
  await expectFit(page);
  await picture(page, 'desk-sign-in');
  await page.getByLabel('Tên đăng nhập').fill(name);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Hội thoại' }).waitFor();
  await expectFit(page);
  await picture(page, 'desk-list');
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
