import { parse } from 'yaml';
import { z } from 'zod';
import type { Rehearsal } from '../src/conversation/rehearsal.js';
import type { TurnResult } from '../src/conversation/turn-context.js';
import { TURN_KINDS } from '../src/platform/messages.js';

/** What the citizen does, and what must be true of the answer. Wording is not repeated here: facts and buttons are. */
const turn = z
  .strictObject({
    says: z.string().optional(),
    presses: z.string().optional(),
    sends: z.enum(TURN_KINDS).optional(),
    /** Hours that pass before this turn. */
    after: z.number().optional(),
    outcome: z.string().optional(),
    intent: z.string().optional(),
    /** Words that stand somewhere in the answer. */
    facts: z.array(z.string()).default([]),
    /** Words that must not. */
    never: z.array(z.string()).default([]),
    /** Titles that are among the buttons. */
    buttons: z.array(z.string()).default([]),
    /** Titles that are not. */
    noButtons: z.array(z.string()).default([]),
    owner: z.enum(['bot', 'official', 'waiting']).optional(),
    bubbles: z.number().optional(),
    /** True where nothing of the words may be kept. */
    forgets: z.boolean().optional(),
  })
  .refine((one) => [one.says, one.presses, one.sends].filter((act) => act !== undefined).length === 1, {
    message: 'a turn has exactly one of: says, presses, sends',
  });

const sceneSchema = z.strictObject({
  title: z.string(),
  /** When it happens; a Wednesday in office hours where not said. */
  at: z.iso.datetime({ offset: true }).default('2026-11-25T09:00:00+07:00'),
  turns: z.array(turn).min(1),
});

export type Scene = z.infer<typeof sceneSchema>;
type SceneTurn = Scene['turns'][number];

/**
 * Reads a conversation test.
 * @throws ZodError naming what is wrong
 */
export const parseScript = (text: string): { scenes: Scene[] } => ({ scenes: z.array(sceneSchema).parse(parse(text)) });

function act(chat: Rehearsal, { says, presses, sends }: SceneTurn): Promise<TurnResult> {
  if (says !== undefined) return chat.say(says);
  if (presses !== undefined) return chat.press(presses);
  return chat.send(sends as NonNullable<SceneTurn['sends']>);
}

function faultsOf(expected: SceneTurn, result: TurnResult, chat: Rehearsal): string[] {
  const text = result.replies.map((reply) => reply.text).join('\n');
  const differs = (what: string, wanted: unknown, found: unknown) =>
    wanted === undefined || wanted === found ? [] : [`${what}: wanted ${wanted}, found ${found}`];
  const titles = chat.titles();
  return [
    ...differs('outcome', expected.outcome, result.outcome),
    ...differs('intent', expected.intent, result.understanding?.intent),
    ...differs('owner', expected.owner, chat.owner.kind),
    ...differs('bubbles', expected.bubbles, result.replies.length),
    ...differs('forgets', expected.forgets, result.forget !== 'nothing'),
    ...expected.facts.filter((fact) => !text.includes(fact)).map((fact) => `the answer lacks "${fact}"`),
    ...expected.never.filter((fact) => text.includes(fact)).map((fact) => `the answer has "${fact}"`),
    ...expected.buttons.filter((title) => !titles.includes(title)).map((title) => `no button "${title}"`),
    ...expected.noButtons.filter((title) => titles.includes(title)).map((title) => `a button "${title}"`),
  ];
}

/** Plays one scene from its first turn; gives what differs, each with the citizen's act before it. */
export async function runScript(
  scene: Scene,
  rehearse: (now: () => Date) => Rehearsal,
  show: (result: TurnResult) => void = () => {},
): Promise<string[]> {
  let now = new Date(scene.at);
  const chat = rehearse(() => now);
  const faults: string[] = [];
  for (const expected of scene.turns) {
    now = new Date(now.getTime() + 20_000 + (expected.after ?? 0) * 3_600_000);
    const label = expected.says ?? expected.presses ?? expected.sends;
    try {
      const result = await act(chat, expected);
      show(result);
      faults.push(...faultsOf(expected, result, chat).map((fault) => `"${label}": ${fault}`));
    } catch (error) {
      faults.push(`"${label}": ${(error as Error).message}`);
    }
  }
  return faults;
}
