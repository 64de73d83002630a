import type { Release } from '../knowledge/release.js';
import type { ChannelName, InMessage, OutMessage, TurnKind } from '../platform/messages.js';
import type { Memory, Owner } from '../store/models/conversation.js';
import type { Turns } from './turn.js';
import type { TurnResult } from './turn-context.js';

interface RehearsalParts {
  turns: Turns;
  release: Release;
  now(): Date;
  channel?: ChannelName;
}

/**
 * One citizen's conversation without a store and without a channel: the same turns, kept in memory. For the terminal
 * chat, the conversation tests and the benchmark of a turn's own time.
 */
export class Rehearsal {
  memory: Memory = { misses: 0 };
  owner: Owner;
  private lastInAt: Date | undefined;
  private count = 0;

  constructor(private readonly parts: RehearsalParts) {
    this.owner = { kind: 'bot', since: parts.now() };
  }

  say(text: string): Promise<TurnResult> {
    return this.take({ kind: 'text', text });
  }

  /**
   * Presses the button of the last answer that has this title.
   * @throws Error where no such button was offered
   */
  press(title: string): Promise<TurnResult> {
    const choice = this.memory.offered?.find((offered) => offered.title === title);
    if (!choice) throw new Error(`no button "${title}" was offered, but: ${this.titles().join(', ')}`);
    return this.take({ kind: 'text', payload: choice.payload });
  }

  send(kind: TurnKind): Promise<TurnResult> {
    return this.take({ kind });
  }

  titles(): string[] {
    return (this.memory.offered ?? []).map(({ title }) => title);
  }

  private async take(part: Pick<InMessage, 'kind' | 'text' | 'payload'>): Promise<TurnResult> {
    const { turns, release, channel = 'terminal' } = this.parts;
    const now = this.parts.now();
    this.count += 1;
    const key = `${channel}:rehearsal:${this.count}`;
    const message: InMessage = { key, channel, account: 'rehearsal', user: '1', at: now, raw: undefined, ...part };
    const { memory, owner, lastInAt } = this;
    const result = await turns.run({ message, release, now, memory, owner, lastInAt });
    this.memory = result.memory;
    this.owner = result.newOwner ?? this.owner;
    this.lastInAt = now;
    return result;
  }
}

/** A reply as plain text: the buttons numbered below it, as on a channel without buttons. */
export function asText({ text, choices = [], links = [] }: OutMessage): string {
  const buttons = choices.map(({ title }, index) => `  [${index + 1}] ${title}`);
  const further = links.map(({ title, url, phone }) => `  → ${title}: ${url ?? phone}`);
  return [text, ...buttons, ...further].join('\n');
}
