import { existsSync, mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { fromRoot } from '../../src/platform/paths.js';

const CHROMIUM = '/usr/bin/chromium';
/** A telephone in the hand, and a desk. */
export const WIDTHS = { phone: 390, desk: 1280 } as const;

/** Without Chromium a machine skips these tests; continuous integration has no such excuse. */
export const hasChromium = existsSync(CHROMIUM) || process.env.CI === 'true';

export interface TestBrowser {
  page(width: number): Promise<Page>;
}

export function testBrowser(): TestBrowser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    });
  });
  afterAll(() => browser?.close());
  return {
    async page(width) {
      if (!browser) throw new Error('the browser is open only while tests run');
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 844 : 900 },
        locale: 'vi-VN',
      });
      return context.newPage();
    },
  };
}

/** What axe finds wrong, as lines a person can act on. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign scripts; the evaluation world of the test is not the page's.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Leaves a picture for a person to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = fromRoot('tests/browser/screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}
