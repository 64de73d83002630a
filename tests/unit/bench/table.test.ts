import { describe, expect, it } from 'vitest';
import type { Section } from '../../../scripts/bench/report.js';
import type { Row } from '../../../scripts/bench/row.js';
import { table } from '../../../scripts/bench/table.js';

const row = (part: Partial<Row> = {}): Row => ({
  what: 'acknowledged, p99',
  figure: 4.126,
  unit: 'ms',
  yardstick: 'bare durable insert, p99',
  beside: 2.9,
  ...part,
});

const section = (part: Partial<Section> = {}): Section => ({
  name: 'ack',
  what: 'a webhook call is acknowledged',
  rows: [row()],
  notes: [],
  ...part,
});

/** The one line of the table that holds these words. */
function lineWith(words: string, sections: Section[]): string {
  const found = table(sections)
    .split('\n')
    .filter((line) => line.includes(words));
  expect(found).toHaveLength(1);
  return found[0] as string;
}

describe('the table', () => {
  it('shows a figure, its yardstick, their ratio and the aim in one line', () => {
    const line = lineWith('p99', [section({ rows: [row({ aim: { of: 'ratio', atMost: 1.5 } })] })]);
    expect(line.split(/ {2,}/)).toEqual([
      'acknowledged, p99',
      '4.13 ms',
      'bare durable insert, p99',
      '2.90 ms',
      '1.42',
      '≤ 1.5 × met',
    ]);
  });

  it('says so where a row misses its aim', () => {
    const missed = row({ aim: { of: 'figure', atMost: 2 } });
    expect(lineWith('p99', [section({ rows: [missed] })])).toContain('≤ 2 ms MISSED');
  });

  it('shows an aim to be at least so much', () => {
    const share = row({ unit: '%', figure: 93.1, beside: 62, aim: { of: 'figure', atLeast: 92 } });
    expect(lineWith('p99', [section({ rows: [share] })]).split(/ {2,}/)).toEqual([
      'acknowledged, p99',
      '93.1 %',
      'bare durable insert, p99',
      '62.0 %',
      '1.50',
      '≥ 92 % met',
    ]);
  });

  it('says neither where a row has no aim', () => {
    expect(lineWith('p99', [section()])).toMatch(/1\.42 {2}-$/);
  });

  it('keeps three digits that count, and parts thousands', () => {
    const figures = [0.0314, 9.994, 31.44, 314.4, 31_440].map((figure) => row({ figure }));
    const shown = table([section({ rows: figures })]).matchAll(/acknowledged, p99 +([\d.,]+) ms/g);
    expect([...shown].map(([, figure]) => figure)).toEqual(['0.03', '9.99', '31.4', '314', '31,440']);
  });

  it('shows no ratio to a yardstick that shrank', () => {
    const line = lineWith('growth', [
      section({ rows: [row({ what: 'growth', unit: 'MB', figure: 3, beside: -57.6 })] }),
    ]);
    expect(line.split(/ {2,}/)).toEqual(['growth', '3.00 MB', 'bare durable insert, p99', '-57.6 MB', '-', '-']);
  });

  it('stands within 120 columns, however much there is to say, and loses no word', () => {
    const long =
      'every citizen of both channels says the next sentence when the answer to the last one has come'.repeat(3);
    const text = table([section({ what: long, rows: [row({ what: long, yardstick: long })], notes: [long] })]);
    const longest = Math.max(...text.split('\n').map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(120);
    expect(text.match(/citizen/g)).toHaveLength(4 * 3);
  });

  it('keeps the columns in place where a cell takes several lines', () => {
    const wide = row({ what: 'a name that is so long that it needs more than a single line', yardstick: 'short' });
    const [first, second] = table([section({ rows: [wide] })])
      .split('\n')
      .filter((line) => /a name|single/.test(line));
    expect(first?.indexOf('short')).toBe(lineWith('bare durable', [section()]).indexOf('bare durable'));
    expect(second).not.toContain('short');
  });

  it('names each suite above its rows, in order, with what must be known below', () => {
    const text = table([
      section({ notes: ['timed from the due moment'] }),
      section({ name: 'start', what: 'ready', rows: [] }),
    ]);
    const at = ['ack: a webhook call', 'p99', '* timed from the due moment', 'start: ready'].map((words) =>
      text.indexOf(words),
    );
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(at[0]).toBeGreaterThan(0);
  });

  it('shows what was measured before a suite failed, and why it did', () => {
    const text = table([section({ failure: 'the bot ended early' })]);
    expect(text).toContain('4.13 ms');
    expect(text).toContain('FAILED: the bot ended early');
  });
});
