import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import { type Config, loadConfig } from '../src/config.js';
import { AccountRefused, Accounts, type By } from '../src/desk/accounts/accounts.js';
import { welcomeAddress } from '../src/desk/addresses.js';
import { AuditTrail } from '../src/desk/audit-trail.js';
import { readContent } from '../src/knowledge/read-content.js';
import { systemClock } from '../src/platform/clock.js';
import { CannotStart } from '../src/platform/errors.js';
import { makeLog } from '../src/platform/log.js';
import { ROLES, type Role } from '../src/store/models/official.js';
import { openStore } from '../src/store/open.js';

/** Accounts of the desk, from the server's console: works beside the running bot and without it. */
const program = new Command('user').description('Accounts of the desk');

program
  .command('add')
  .description('make an account and print the one-time link with which its owner sets the password')
  .argument('<name>', 'lower-case letters, digits, dots and dashes')
  .addOption(new Option('--role <role>').choices(ROLES).makeOptionMandatory())
  .option('--full-name <text>', 'as colleagues read it: "Trần Thị Bình"')
  .action((name: string, { role, fullName }: { role: Role; fullName?: string }) =>
    withAccounts(async (accounts, config) => printLink(await accounts.add(name, role, operator(), fullName), config)),
  );

program
  .command('list')
  .description('all accounts')
  .action(() =>
    withAccounts(async (accounts) => {
      for (const { name, role, state, fullName, lastSignInAt } of await accounts.list()) {
        console.log([name, role, state, lastSignInAt?.toISOString() ?? 'never signed in', fullName ?? ''].join('\t'));
      }
    }),
  );

program
  .command('disable')
  .description('end an account and its sessions')
  .argument('<name>')
  .action((name: string) =>
    withAccounts(async (accounts) => {
      await accounts.disable(name, operator());
      console.log(`${name} is disabled and signed out.`);
    }),
  );

program
  .command('reset')
  .description('take the password away, end the sessions and print a new one-time link; brings a disabled account back')
  .argument('<name>')
  .action((name: string) =>
    withAccounts(async (accounts, config) => printLink(await accounts.reset(name, operator()), config)),
  );

const operator = (): By => ({ official: 'console', detail: { operator: userInfo().username } });

function printLink(token: string, { PUBLIC_URL, PORT }: Config): void {
  console.log('One-time link, for the owner alone; it works for 72 hours:');
  console.log(`${PUBLIC_URL ?? `http://127.0.0.1:${PORT}`}${welcomeAddress(token)}`);
}

async function withAccounts(work: (accounts: Accounts, config: Config) => Promise<void>): Promise<void> {
  const config = loadConfig();
  const commune = communeOf(config.CONTENT_DIR);
  const uri = config.MONGODB_URI;
  const store = await openStore({
    ...(uri && { mongodbUri: uri }),
    dataDir: config.DATA_DIR,
    log: makeLog('warn'),
    attach: true,
  });
  try {
    const audit = new AuditTrail(store.connection, commune, systemClock);
    await work(new Accounts(store.connection, commune, audit, systemClock), config);
  } finally {
    await store.close();
  }
}

function communeOf(contentDir: string): string {
  const { office } = readContent(contentDir);
  if (office) return office.value.commune;
  throw new CannotStart(
    'content-invalid',
    `${contentDir}/office.yaml does not say which commune this is; see "npm run check-content"`,
  );
}

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof AccountRefused || error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
