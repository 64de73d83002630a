import { describe, expect, it } from 'vitest';
import { Progress } from '../../../src/channels/progress.js';
import { Recent } from '../../../src/channels/recent.js';

describe('a message of several bubbles', () => {
  it('goes on after a failure where it stopped', async () => {
    const progress = new Progress<unknown>();
    const said: string[] = [];
    let broken = true;
    const send = async (part: string) => {
      if (part === 'b' && broken) throw new Error('not now');
      said.push(part);
      return part;
    };
    await expect(progress.run('ref-1', ['a', 'b', 'c'], send)).rejects.toThrow('not now');
    broken = false;
    expect(await progress.run('ref-1', ['a', 'b', 'c'], send)).toEqual(['a', 'b', 'c']);
    expect(said).toEqual(['a', 'b', 'c']);
  });

  it('is begun anew under another reference, and after it was finished', async () => {
    const progress = new Progress<unknown>();
    const said: string[] = [];
    const send = async (part: string) => said.push(part);
    await progress.run('ref-1', ['a'], send);
    await progress.run('ref-2', ['a'], send);
    await progress.run('ref-1', ['a'], send);
    expect(said).toEqual(['a', 'a', 'a']);
  });
});

describe('what is remembered for a while', () => {
  it('forgets the entry that was set longest ago', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.set('a', 3);
    recent.set('c', 4);
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([3, undefined, 4]);
  });
});
