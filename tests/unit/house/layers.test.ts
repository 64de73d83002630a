import { dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../src/platform/paths.js';
import { filesBelow, textOf } from '../../support/source-files.js';

/** The floors of the house, lowest first. A room may import its own floor only where that is itself. */
const FLOORS = [
  ['src/platform'],
  ['src/store'],
  ['src/casework', 'src/knowledge', 'src/understanding'],
  ['dialogs'],
  ['src/conversation'],
  ['src/channels', 'src/desk'],
  ['src'],
  ['scripts'],
];

const ROOMS = FLOORS.flatMap((rooms, floor) => rooms.map((room) => ({ room, floor })));
/** The longest name wins: `src/store/…` is the store's, `src/app.ts` the roof's. */
const roomOf = (file: string) =>
  ROOMS.filter(({ room }) => file.startsWith(`${room}/`)).sort((a, b) => b.room.length - a.room.length)[0];

interface Import {
  from: string;
  to: string;
}

const files = ['src', 'dialogs', 'scripts'].flatMap((folder) => filesBelow(folder, '.ts'));

function importsOf(from: string): Import[] {
  const text = textOf(from);
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => {
    const name = match[1] as string;
    const to = name.startsWith('.') ? relative(PROJECT_ROOT, resolve(PROJECT_ROOT, dirname(from), name)) : name;
    return { from, to };
  });
}

const imports = files.flatMap(importsOf);
const named = (wrong: Import[]) => wrong.map(({ from, to }) => `${from} -> ${to}`);
const ofPackage = (name: string) => imports.filter(({ to }) => to === name || to.startsWith(`${name}/`));

describe('the layers', () => {
  it('point downwards only', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      if (!here || !there || here.room === there.room) return false;
      return there.floor >= here.floor;
    });
    expect(named(wrong)).toEqual([]);
  });

  it('sees every folder that holds code', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
  });

  it('keep axios in the channels', () => {
    expect(named(ofPackage('axios').filter(({ from }) => !from.startsWith('src/channels/')))).toEqual([]);
  });

  it('keep botbuilder behind its seam', () => {
    const seam = (file: string) => file.startsWith('dialogs/') || file === 'src/conversation/bot.ts';
    const found = imports.filter(({ to }) => to.startsWith('botbuilder'));
    expect(named(found.filter(({ from }) => from !== 'dialogs/botbuilder.ts'))).toEqual([]);
    const ofSeam = imports.filter(({ to }) => to === 'dialogs/botbuilder.js');
    expect(ofSeam.length).toBeGreaterThan(3);
    expect(named(ofSeam.filter(({ from }) => !seam(from)))).toEqual([]);
  });

  it('never load the root of natural, which reads .env, prints and loads database clients', () => {
    expect(named(imports.filter(({ to }) => to === 'natural'))).toEqual([]);
  });

  it('keep the simulator out of the two channels', () => {
    const channels = imports.filter(({ from }) => /^src\/channels\/(zalo|messenger)\//.test(from));
    expect(named(channels.filter(({ to }) => to.startsWith('src/channels/simulator')))).toEqual([]);
  });
});

describe('files', () => {
  it('stay short enough to read', () => {
    const lines = (file: string) => textOf(file).split('\n').length;
    expect(files.filter((file) => lines(file) > 250)).toEqual([]);
  });
});
