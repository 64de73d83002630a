import { once } from 'node:events';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  isListening,
  pidOfLock,
  readNote,
  removeNote,
  removeSocketFolder,
  writeNote,
} from '../../../../src/store/engine/running.js';
import { scratchFolder } from './scratch.js';

const startedAt = '2026-01-02T03:04:05.678Z';

async function noteWithSocketFolder() {
  const socketFolder = join(await scratchFolder(), 'embedded-mongodb-aB3xY9');
  await mkdir(socketFolder);
  const socketPath = join(socketFolder, 'mongodb.sock');
  const uri = `mongodb://${encodeURIComponent(socketPath)}/?directConnection=true`;
  return { note: { pid: 4321, uri, startedAt }, socketFolder, socketPath };
}

describe('the note of the running process', () => {
  it('is read as it was written, and only by its user', async () => {
    const dataDir = await scratchFolder();
    const { note } = await noteWithSocketFolder();
    await writeNote(dataDir, note);
    expect(await readNote(dataDir)).toEqual(note);
    expect((await stat(join(dataDir, 'engine.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(dataDir)).toEqual(['engine.json']);
    await removeNote(dataDir);
    expect(await readNote(dataDir)).toBeUndefined();
    await expect(removeNote(dataDir)).resolves.toBeUndefined();
  });

  it.each([
    ['half a note', '{"pid": 12'],
    ['no pid', JSON.stringify({ uri: 'mongodb://%2Ftmp%2Fembedded-mongodb-aB3xY9%2Fmongodb.sock/', startedAt })],
    ['a server elsewhere', JSON.stringify({ pid: 1, uri: 'mongodb://192.0.2.1/?directConnection=true', startedAt })],
    [
      'a socket that is not the engine’s',
      JSON.stringify({ pid: 1, uri: 'mongodb://%2Frun%2Fdocker.sock/?directConnection=true', startedAt }),
    ],
  ])('counts as absent with %s', async (_what, text) => {
    const dataDir = await scratchFolder();
    await writeFile(join(dataDir, 'engine.json'), text);
    expect(await readNote(dataDir)).toBeUndefined();
  });
});

describe('isListening', () => {
  it('is true while the process listens, and false afterwards', async () => {
    const { note, socketPath } = await noteWithSocketFolder();
    const server = createServer().listen(socketPath);
    await once(server, 'listening');
    expect(await isListening(note)).toBe(true);
    server.close();
    await once(server, 'close');
    expect(await isListening(note)).toBe(false);
  });
});

describe('removeSocketFolder', () => {
  it('removes the socket and its folder', async () => {
    const { note, socketFolder, socketPath } = await noteWithSocketFolder();
    await writeFile(socketPath, '');
    await removeSocketFolder(note);
    await expect(stat(socketFolder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leaves a folder that holds anything else', async () => {
    const { note, socketFolder } = await noteWithSocketFolder();
    await writeFile(join(socketFolder, 'letter.txt'), '');
    await removeSocketFolder(note);
    expect(await readdir(socketFolder)).toEqual(['letter.txt']);
  });
});

describe('pidOfLock', () => {
  it('reads what the engine wrote, and nothing where there is none', async () => {
    const folder = await scratchFolder();
    expect(await pidOfLock(folder)).toBeUndefined();
    await writeFile(join(folder, 'mongod.lock'), '');
    expect(await pidOfLock(folder)).toBeUndefined();
    await writeFile(join(folder, 'mongod.lock'), '4321\n');
    expect(await pidOfLock(folder)).toBe(4321);
  });
});
