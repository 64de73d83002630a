import { existsSync, readdirSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fromRoot } from '../../src/platform/paths.js';

/** When the last of the files below these folders was written. */
function lastWritten(folders: readonly string[]): number {
  const files = folders.flatMap((folder) =>
    readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => statSync(fromRoot(folder, file)).mtimeMs),
  );
  return Math.max(...files);
}

/** Whether `npm run build` was run since the sources were last changed. */
const current = (() => {
  let known: boolean | undefined;
  return () => {
    const main = fromRoot('dist/src/main.js');
    known ??= existsSync(main) && statSync(main).mtimeMs >= lastWritten(['src', 'dialogs']);
    return known;
  };
})();

const builtFile = (entry: string): string => fromRoot('dist', `${entry}.js`);
const isBuilt = (entry: string): boolean => current() && existsSync(builtFile(entry));

/** How Node.js is told to run a program of ours, `entry` being e.g. `src/main`: as it is built, else from its sources. */
export const nodeArguments = (entry: string): string[] =>
  isBuilt(entry) ? [builtFile(entry)] : ['--import', 'tsx', fromRoot(`${entry}.ts`)];

/** The address under which a process started so finds a module of ours. */
export const moduleUrl = (entry: string): string =>
  pathToFileURL(isBuilt(entry) ? builtFile(entry) : fromRoot(`${entry}.ts`)).href;

/** What the figures are of; to be read before them. */
export const runsFrom = (): string =>
  current() ? 'the built program (dist)' : 'the sources through tsx, for dist is missing or older: run `npm run build`';
