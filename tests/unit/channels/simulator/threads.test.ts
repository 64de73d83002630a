import { expect, it } from 'vitest';
import type { Change, ThreadItem } from '../../../../src/channels/simulator/thread.js';
import { Threads } from '../../../../src/channels/simulator/threads.js';

const item = (id: string): ThreadItem => ({ id, from: 'bot', at: 0, text: id });

it('forgets the thread that was untouched for longest', () => {
  const threads = new Threads({ threads: 2, items: 5 });
  threads.add('an', item('1'));
  threads.add('bình', item('2'));
  threads.add('an', item('3'));
  threads.add('chi', item('4'));
  expect(threads.find('bình')).toBeUndefined();
  expect(threads.items('an').map(({ id }) => id)).toEqual(['1', '3']);
  expect(threads.items('chi')).toHaveLength(1);
});

it('keeps the latest rows of a thread', () => {
  const threads = new Threads({ threads: 1, items: 3 });
  for (const id of ['1', '2', '3', '4', '5']) threads.add('an', item(id));
  expect(threads.items('an').map(({ id }) => id)).toEqual(['3', '4', '5']);
});

it('tells listeners of their own thread only, until they stop', () => {
  const threads = new Threads();
  const heard: Change[] = [];
  const stop = threads.listen('an', (change) => heard.push(change));
  threads.add('an', item('1'));
  threads.add('bình', item('2'));
  threads.change('an', '1', { reaction: '👍' });
  threads.setState('an', { typing: true });
  stop();
  threads.add('an', item('3'));
  expect(heard.map(({ kind }) => kind)).toEqual(['item', 'item', 'state']);
  expect(threads.item('an', '1')?.reaction).toBe('👍');
});

it('goes on telling a listener whose thread was forgotten and begins anew', () => {
  const threads = new Threads({ threads: 1, items: 3 });
  const heard: Change[] = [];
  threads.listen('an', (change) => heard.push(change));
  threads.add('an', item('1'));
  threads.add('bình', item('2'));
  threads.add('an', item('3'));
  expect(heard).toHaveLength(2);
});
