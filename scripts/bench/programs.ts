import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fromRoot } from '../../src/platform/paths.js';

function lastWritten(folders: readonly string[]): number {
  const files = folders.flatMap((folder) =>
    readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => statSync(fromRoot(folder, file)).mtimeMs),
  );
  return Math.max(...files);
}

let builtIsCurrent: boolean | undefined;

/** Whether `npm run build` was run since the sources were last changed. */
function isCurrent(): boolean {
  const main = fromRoot('dist/src/main.js');
  builtIsCurrent ??= existsSync(main) && statSync(main).mtimeMs >= lastWritten(['src', 'dialogs']);
  return builtIsCurrent;
}

/** What every process of this run is started from. */
export const startedFrom = (): string =>
  isCurrent() ? 'the built program' : 'the sources, through tsx, since dist is missing or old: run `npm run build`';

const fileOf = (entry: string): string => {
  const built = fromRoot('dist', `${entry}.js`);
  return isCurrent() && existsSync(built) ? built : fromRoot(`${entry}.ts`);
};

/** The address of a module of ours, `entry` being e.g. `src/main`, for a process that was started so. */
export const moduleUrl = (entry: string): string => pathToFileURL(fileOf(entry)).href;

/** What Node.js needs to be told before it can run `file`. */
const loader = (file: string): string[] => (file.endsWith('.ts') ? ['--import', 'tsx'] : []);

/** The arguments with which Node.js runs a program of ours: as it is built, else from its sources. */
export function programArguments(entry: string, first?: string): string[] {
  const file = fileOf(entry);
  return [...loader(file), ...(first ? ['--import', codeUrl(first)] : []), file];
}

/** What `npm start` tells Node.js besides the program, e.g. how much memory to use. */
export function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

/** The arguments with which it runs a few lines that import modules of ours. */
export const codeArguments = (code: string): string[] => [
  ...loader(fileOf('src/main')),
  '--input-type=module',
  '--eval',
  code,
];

const codeUrl = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
