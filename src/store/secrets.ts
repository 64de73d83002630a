import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newSecret } from '../platform/ids.js';

/** Secrets that an installation without settings makes for itself, once. */
export interface KeptSecrets {
  /** Signs the desk's sessions. */
  session: string;
  /** From which the simulated accounts are drawn, so that they are the same after a restart. */
  simulator: string;
}

/** Reads the secrets under `DATA_DIR`, readable by this user alone, and makes those that are missing. */
export async function keptSecrets(dataDir: string, sessionSecret: string | undefined): Promise<KeptSecrets> {
  const file = join(dataDir, 'secrets.json');
  const kept = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Partial<KeptSecrets>,
    () => ({}) as Partial<KeptSecrets>,
  );
  const secrets = { session: kept.session ?? newSecret(48), simulator: kept.simulator ?? newSecret(48) };
  if (!kept.session || !kept.simulator) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await writeFile(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  return { ...secrets, session: sessionSecret ?? secrets.session };
}
