import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareDataDir } from '../../../../src/store/engine/data-dir.js';
import { scratchFolder } from './scratch.js';

describe('prepareDataDir', () => {
  it('makes the folder for this user alone and leaves nothing else in it', async () => {
    const dataDir = join(await scratchFolder(), 'a', 'data');
    await prepareDataDir(dataDir);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDir, 'db'))).mode & 0o777).toBe(0o700);
    expect(await readdir(dataDir)).toEqual(['db']);
    await expect(prepareDataDir(dataDir)).resolves.toBeUndefined();
  });

  it('says what is wrong and what to do where a file is in the way', async () => {
    const file = join(await scratchFolder(), 'file');
    await writeFile(file, '');
    const refused = prepareDataDir(join(file, 'data'));
    await expect(refused).rejects.toMatchObject({ code: 'data-dir-unusable' });
    await expect(refused).rejects.toThrow(/file\/data.*ENOTDIR.*DATA_DIR/);
  });

  it.runIf(process.platform === 'linux')('finds out where nothing can be written, even by root', async () => {
    await expect(prepareDataDir('/sys/motcua')).rejects.toMatchObject({ code: 'data-dir-unusable' });
  });
});
