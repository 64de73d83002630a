import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FakeServer } from '../../src/channels/simulator/fake-server.js';
import { PATIENCE_MS } from '../support/browser.js';
import type { WholeHouse } from '../support/whole-house.js';

export const PHONES = ['zalo', 'messenger'] as const;
type PhoneName = (typeof PHONES)[number];

/** A bubble of the bot as the citizen sees it. */
export interface Reply {
  words: string;
  /** Titles of the buttons below it, in the bubble or under the conversation. */
  buttons: string[];
}

/** One phone of the simulator's page, used by hand. */
export class Phone {
  readonly frame: Locator;
  readonly log: Locator;
  readonly replies: Locator;
  private readonly words: Locator;
  private readonly server: FakeServer;
  private expected = 0;

  constructor(
    private readonly page: Page,
    private readonly house: WholeHouse,
    private readonly name: PhoneName,
  ) {
    this.frame = page.locator(`[data-phone=${name}]`);
    this.log = this.frame.locator('[data-log]');
    this.replies = this.log.locator('.row.theirs:not(.typing)');
    this.words = this.frame.locator('[data-words]');
    this.server = name === 'zalo' ? house.zalo() : house.graph();
  }

  /** Resolves when the phone has its citizen and can be used. */
  async ready(): Promise<void> {
    await this.log.locator('.welcome').waitFor({ state: 'attached' });
  }

  /** Types words and sends them with Enter. */
  write(words: string, bubbles = 1): Promise<Reply[]> {
    return this.repliesTo(bubbles, () => this.send(words));
  }

  /** Presses a button of the latest answer. */
  press(title: string): Promise<Reply[]> {
    return this.repliesTo(1, () => this.frame.locator('.button').getByText(title, { exact: true }).last().click());
  }

  /** Uses a tool of the phone, by its name: "Gửi một ảnh mẫu". */
  use(tool: string, bubbles = 1): Promise<Reply[]> {
    return this.repliesTo(bubbles, () => this.frame.getByRole('button', { name: tool, exact: true }).click());
  }

  async sendSticker(name: string): Promise<Reply[]> {
    await this.frame.getByRole('button', { name: 'Nhãn dán', exact: true }).click();
    return this.use(name);
  }

  /** Writes to the citizen as an official does in the channel's own inbox, past the bot. */
  async writeAsOfficial(words: string): Promise<void> {
    const controls = this.page.locator(`[data-controls=${this.name}]`);
    await controls.getByText('Trả lời từ hộp thư').click();
    await controls.getByLabel('Cán bộ viết thẳng cho người dân').fill(words);
    await controls.getByRole('button', { name: 'Gửi cho người dân' }).click();
    this.expected += 1;
    await this.replies.nth(this.expected - 1).waitFor({ state: 'attached' });
    await this.settled();
  }

  /** Types words that nobody is expected to answer. */
  async writeUnanswered(words: string): Promise<void> {
    await this.send(words);
    await this.log.locator('.row.mine').getByText(words).waitFor({ state: 'attached' });
  }

  /** Scrolls the conversation as a thumb does; the end is where a long answer has its buttons. */
  async scrollTo(row: Locator | 'end'): Promise<void> {
    if (row === 'end') return this.log.evaluate((log) => log.scrollTo(0, log.scrollHeight));
    await row.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await this.log.evaluate((log) => log.scrollBy(0, -8));
  }

  /** That everything waited for is there and not a bubble more. */
  async expectNothingMore(): Promise<void> {
    await this.settled();
    const user = await this.page.evaluate((key) => localStorage.getItem(key), `simulator.citizen.${this.name}`);
    const sent = this.server.threads.items(user ?? '').filter(({ from }) => from !== 'citizen');
    expect(sent.length, 'bubbles').toBe(this.expected);
    await expect.poll(() => this.replies.count(), { timeout: PATIENCE_MS }).toBe(this.expected);
  }

  /** Resolves when the bot has been told of everything and has done all it does about it. */
  private async settled(): Promise<void> {
    await this.server.settled();
    await this.house.services().conversation.worker.idle();
  }

  private async send(words: string): Promise<void> {
    await this.words.fill(words);
    await this.words.press('Enter');
  }

  private async repliesTo(bubbles: number, act: () => Promise<void>): Promise<Reply[]> {
    const from = this.expected;
    this.expected += bubbles;
    await act();
    await this.replies.nth(this.expected - 1).waitFor({ state: 'attached' });
    const rows = await this.replies.all();
    return Promise.all(rows.slice(from, this.expected).map((row) => this.read(row)));
  }

  private async read(row: Locator): Promise<Reply> {
    const isLatest = await row.evaluate((element) => element.matches('.row:has(+ .typing)'));
    const buttons = await row.locator('.button').allTextContents();
    const below = isLatest ? await this.frame.locator('.replies .button').allTextContents() : [];
    return { words: (await row.locator('.bubble').textContent()) ?? '', buttons: [...buttons, ...below] };
  }
}

/** Opens the simulator's page and takes both phones in hand. */
export async function openSimulator(page: Page, house: WholeHouse): Promise<Record<PhoneName, Phone>> {
  await page.goto(`${house.base()}/simulator`);
  const phones = { zalo: new Phone(page, house, 'zalo'), messenger: new Phone(page, house, 'messenger') };
  await Promise.all(PHONES.map((name) => phones[name].ready()));
  return phones;
}

/** Whoever presses a button sees the beginning of the answer without scrolling. */
export async function expectInView(phone: Phone): Promise<void> {
  const log = await phone.log.boundingBox();
  const answer = await phone.replies.last().boundingBox();
  expect(answer!.y).toBeGreaterThanOrEqual(log!.y);
  expect(answer!.y).toBeLessThan(log!.y + log!.height / 2);
}
