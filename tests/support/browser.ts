import { existsSync, mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { fromRoot } from '../../src/platform/paths.js';

const CHROMIUM = '/usr/bin/chromium';
const isMissing = !existsSync(CHROMIUM);
const isExcused = isMissing && process.env.CI !== 'true';
if (isExcused) console.warn(`Browser tests are skipped: there is no ${CHROMIUM} (Debian: apt-get install chromium).`);

/** Without Chromium a machine skips these tests and says so; continuous integration has no such excuse. */
export const describeInBrowser = describe.skipIf(isExcused);

/** A telephone in the hand, and a desk; the width of each names its pictures. */
export const SCREENS = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 1040 },
} as const;
export type Screen = keyof typeof SCREENS;

/** A machine that is busy with other tests is slow, not broken. */
const PATIENCE_MS = 20_000;

export interface TestBrowser {
  /** A page of a visitor of its own: no cookie, no memory of another test's. */
  page(screen: Screen): Promise<Page>;
}

/** A browser for the tests of this suite. Whatever a page complains of (scripts, policy, missing files) fails its test. */
export function testBrowser(): TestBrowser {
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];

  beforeAll(async () => {
    if (isMissing) throw new Error(`there is no ${CHROMIUM}: the browser tests cannot run (apt-get install chromium)`);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterEach(async () => {
    const [closing, found] = [contexts, faults];
    contexts = [];
    faults = [];
    await Promise.all(closing.map((context) => context.close()));
    expect(found, 'what the browser complained of').toEqual([]);
  });
  afterAll(() => browser?.close());

  return {
    async page(screen) {
      if (!browser) throw new Error('the browser is open only while tests run');
      const context = await browser.newContext({
        viewport: SCREENS[screen],
        deviceScaleFactor: 1.5,
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        // A colour that is still fading in is no colour to judge.
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      return page;
    },
  };
}

/** What axe finds wrong, as lines a person can act on. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated by the browser's own console: the page's policy, which lets no foreign script in, stays in force.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
  return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target).join(', ')}`);
}

/** Whether the page is wider than the screen. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Leaves a picture under `tests/browser/screenshots` for a person to look at. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = fromRoot('tests/browser/screenshots');
  mkdirSync(folder, { recursive: true });
  const { width } = page.viewportSize() ?? { width: 0 };
  await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage });
}
