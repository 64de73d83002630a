import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../platform/errors.js';
import { newSecret } from '../platform/ids.js';

/** Secrets that an installation without settings makes for itself, once. */
export interface KeptSecrets {
  /** Signs the desk's sessions. */
  session: string;
  /** From which the simulated accounts are drawn, so that they are the same after a restart. */
  simulator: string;
}

/**
 * Reads the secrets under `DATA_DIR`, readable by this user alone, and makes those that are missing.
 * @throws CannotStart where the file cannot be read or written
 */
export async function keptSecrets(dataDir: string, sessionSecret: string | undefined): Promise<KeptSecrets> {
  const file = join(dataDir, 'secrets.json');
  const kept = await read(file);
  const secrets = { session: kept.session ?? newSecret(48), simulator: kept.simulator ?? newSecret(48) };
  if (!kept.session || !kept.simulator) {
    await write(dataDir, file, secrets).catch((error: NodeJS.ErrnoException) => {
      throw new CannotStart(
        'data-dir-unusable',
        `Cannot write ${file} (${error.code}). Give this user the folder, or set DATA_DIR to another one.`,
      );
    });
  }
  return { ...secrets, session: sessionSecret ?? secrets.session };
}

async function read(file: string): Promise<Partial<KeptSecrets>> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    return JSON.parse(text);
  } catch {
    throw new CannotStart(
      'data-dir-unusable',
      `${file} is damaged. Restore it from a backup, or delete it: officials then sign in anew.`,
    );
  }
}

async function write(dataDir: string, file: string, secrets: KeptSecrets): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${file}.new`, file);
}
