import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ExampleFile {
  /** Within the content folder: "intents/greeting.txt". */
  path: string;
  intent: string;
  sentences: { line: number; text: string }[];
}

const FOLDER = 'intents';
const isComment = (line: string): boolean => line === '#' || line.startsWith('# ');

/** `content/intents/<intent>.txt`: one sentence a line; empty lines and lines that begin with `# ` are passed over. */
export function readExampleFiles(contentDir: string): ExampleFile[] {
  const folder = join(contentDir, FOLDER);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => ({
    path: `${FOLDER}/${name}`,
    intent: name.slice(0, -'.txt'.length),
    sentences: sentencesOf(readFileSync(join(folder, name), 'utf8')),
  }));
}

function sentencesOf(text: string): ExampleFile['sentences'] {
  return text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter(({ text: sentence }) => sentence !== '' && !isComment(sentence));
}

/** The sentences alone, by intent. */
export function sentencesByIntent(files: readonly ExampleFile[]): ReadonlyMap<string, readonly string[]> {
  return new Map(files.map((file) => [file.intent, file.sentences.map((sentence) => sentence.text)]));
}
