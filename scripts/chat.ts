import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { loadConfig } from '../src/config.js';
import { asText, Rehearsal } from '../src/conversation/rehearsal.js';
import { turns } from '../src/conversation/turn.js';
import type { TurnResult } from '../src/conversation/turn-context.js';
import { filesRelease } from '../src/knowledge/load-content.js';
import { exactMatcher } from '../src/matcher.js';
import { parsedBefore } from '../src/platform/parsed-before.js';
import { parseScript, runScript } from './chat-script.js';

const show = ({ replies, outcome }: TurnResult): void => {
  for (const reply of replies) process.stdout.write(`${asText(reply)}\n\n`);
  if (replies.length === 0) process.stdout.write(`(${outcome})\n\n`);
};

async function converse(chat: Rehearsal): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  process.stdout.write('Xin nhắn câu hỏi. Bấm Ctrl+D để dừng.\n\n');
  lines.setPrompt('> ');
  lines.prompt();
  for await (const line of lines) {
    if (line.trim()) show(await chat.say(line));
    lines.prompt();
  }
}

const command = new Command('chat')
  .description('Talks with the bot in the terminal. Nothing is stored and nothing is sent.')
  .argument('[sentence...]', 'answers this one sentence and ends')
  .option('--script <file>', 'replays a conversation test and says where it differs')
  .parse();

const config = loadConfig();
const release = filesRelease(config.CONTENT_DIR, parsedBefore('content'));
const progress = (line: string) => process.stderr.write(`matcher: ${line}\n`);
/** Now, or the time of the scene that is played: "mai" is the day after it. */
let time = () => new Date();
const matcher = await exactMatcher(release, config.CONTENT_DIR, progress, { now: () => time() });
const { script } = command.opts<{ script?: string }>();
const sentence = command.args.join(' ');
const rehearse = (now: () => Date) => {
  time = now;
  return new Rehearsal({ turns: turns(() => matcher), release, now });
};

if (script) {
  const { scenes } = parseScript(readFileSync(script, 'utf8'));
  let faults = 0;
  for (const scene of scenes) {
    process.stdout.write(`— ${scene.title}\n`);
    const found = await runScript(scene, rehearse, show);
    for (const fault of found) process.stdout.write(`  ✗ ${fault}\n`);
    faults += found.length;
  }
  process.exitCode = faults > 0 ? 1 : 0;
} else if (sentence) {
  const result = await rehearse(() => new Date()).say(sentence);
  // One sentence wants its answer, not the introduction of a conversation.
  show({ ...result, replies: result.replies.slice(-1) });
} else {
  await converse(rehearse(() => new Date()));
}
