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

/** A telephone in the hand, and a computer at a counter. */
export const SCREENS = {
  phone: { width: 390, height: 844 },
  computer: { width: 1280, height: 1040 },
} as const;
export type Screen = keyof typeof SCREENS;

/** A machine that is busy with other tests is slow, not broken. */
export const PATIENCE_MS = 20_000;

export interface TestBrowser {
  /** A page of a visitor of its own: no cookie, no memory of another test's. */
  page(screen: Screen): Promise<Page>;
}

/** A browser for the tests of one suite. Whatever a page complains of fails its test. */
export function testBrowser(): TestBrowser {
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    if (isMissing) throw new Error(`there is no ${CHROMIUM}: the browser tests cannot run (apt-get install chromium)`);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterEach(async () => {
    const [closing, heard] = [contexts, complaints];
    contexts = [];
    complaints = [];
    await Promise.all(closing.map((context) => context.close()));
    expect(heard, 'what the browser complained of').toEqual([]);
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
      listen(page, (complaint) => complaints.push(complaint));
      return page;
    },
  };
}

/** Broken scripts, breaches of the page's policy, files that are not there. A page may itself be a 404. */
function listen(page: Page, hear: (complaint: string) => void): void {
  page.on('pageerror', (error) => hear(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) hear(text);
  });
  page.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document';
    if (response.status() >= 400 && !isPage) hear(`${response.status()} ${response.url()}`);
  });
}

/** What axe finds wrong, as lines a person can act on. */
async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated as the browser's own console does: the page's policy, which lets no foreign script in, stays in force.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
  return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target).join(', ')}`);
}

/** What a page must be on every screen: axe finds nothing, and nothing sticks out of its side. */
export async function expectFit(page: Page): Promise<void> {
  expect(await axeFindings(page), `what axe finds at ${new URL(page.url()).pathname}`).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, 'pixels wider than the screen').toBe(0);
}

/**
 * Leaves a picture under `tests/browser/screenshots` for a person to look at; the README's are copies of two of them.
 * @param height how much of the page from its top, in pixels; without it, what the screen shows
 */
export async function picture(page: Page, name: string, height?: number): Promise<void> {
  const folder = fromRoot('tests/browser/screenshots');
  mkdirSync(folder, { recursive: true });
  const width = page.viewportSize()?.width ?? 0;
  const clip = height === undefined ? {} : { fullPage: true, clip: { x: 0, y: 0, width, height } };
  await page.screenshot({ path: `${folder}/${name}-${width}.png`, ...clip });
}
