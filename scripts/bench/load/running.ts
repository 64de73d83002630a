import type { ChildProgram } from '../child-program.js';
import type { Grounds } from '../grounds.js';
import { moduleUrl, programArguments, startFlags } from '../programs.js';
import { Platforms } from './platforms.js';

const READY = /is ready[\s\S]*Health:\s+(http:\S+)\/health/;
const LISTENING = /listening on (http:\S+)/;

/** Settings that every bot of the benchmark has, whatever stands in `.env`. */
export const botSettings = (dataDir: string): Record<string, string> => ({
  DATA_DIR: dataDir,
  PORT: '0',
  HOST: '127.0.0.1',
  MONGODB_URI: '',
  LOG_LEVEL: 'error',
});

export interface RunningBot {
  base: string;
  program: ChildProgram;
  platforms: Platforms;
  /** Kills it: what it still had to do would disturb the next measurement. */
  end(): Promise<void>;
}

export interface RunningYardstick {
  base: string;
  program: ChildProgram;
  end(): Promise<void>;
}

/** Takes off the brake by which the bot writes to few citizens a second. */
const withoutPace = (): string =>
  `import { Pace } from ${JSON.stringify(moduleUrl('src/conversation/pace'))};\nPace.prototype.take = () => 0;`;

/** As `npm start` starts it, or with a few lines that run before it. */
export const botArguments = (first?: string): string[] => [...startFlags(), ...programArguments('src/main', first)];

/**
 * The bot over an empty store, with stand-ins for Zalo and Facebook in this process.
 * @throws Error with its output where it does not start
 */
export async function startBot(grounds: Grounds, { brake }: { brake: boolean }): Promise<RunningBot> {
  const platforms = new Platforms();
  const settings = { ...(await platforms.open()), ...botSettings(grounds.newFolder()) };
  const program = grounds.node(botArguments(brake ? undefined : withoutPace()), settings);
  const { match } = await program.says(READY);
  const base = match[1] as string;
  platforms.botBase = base;
  const end = async () => {
    await program.kill();
    platforms.close();
  };
  return { base, program, platforms, end };
}

/** The bare endpoint over a store of its own. */
export async function startYardstick(grounds: Grounds): Promise<RunningYardstick> {
  const program = grounds.node(programArguments('scripts/bench/yardstick/main'), { DATA_DIR: grounds.newFolder() });
  const { match } = await program.says(LISTENING);
  return { base: match[1] as string, program, end: () => program.kill() };
}
