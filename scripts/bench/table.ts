import type { Section } from './report.js';
import { type Aim, meetsAim, type Row, ratioOf, type Unit } from './row.js';

/** What a terminal shows without breaking lines. */
const WIDTH = 120;
const GAP = '  ';

interface Column {
  title: string;
  width: number;
  right?: boolean;
}

const COLUMNS: readonly Column[] = [
  { title: 'measured', width: 36 },
  { title: 'figure', width: 10, right: true },
  { title: 'yardstick, same run', width: 32 },
  { title: 'figure', width: 10, right: true },
  { title: 'ratio', width: 6, right: true },
  { title: 'aim', width: 16 },
];

/** Three digits that count, thousands apart: `4.13 ms`, `41.3 ms`, `1,413 ms`. */
function shown(value: number): string {
  const size = Math.abs(value);
  const digits = size < 10 ? 2 : size < 100 ? 1 : 0;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

const figure = (value: number, unit: Unit): string => (unit === '/s' ? `${shown(value)}/s` : `${shown(value)} ${unit}`);

function aimed(row: Row): string {
  if (!row.aim) return '-';
  const met = meetsAim(row);
  return `${wish(row.aim, row.unit)} ${met === undefined ? '?' : met ? 'met' : 'MISSED'}`;
}

function wish(aim: Aim, unit: Unit): string {
  const bound = 'atMost' in aim ? `≤ ${aim.atMost}` : `≥ ${aim.atLeast}`;
  return `${bound} ${aim.of === 'ratio' ? '×' : unit}`;
}

function cellsOf(row: Row): string[] {
  const ratio = ratioOf(row);
  return [
    row.what,
    figure(row.figure, row.unit),
    row.yardstick,
    figure(row.beside, row.unit),
    ratio === undefined ? '-' : shown(ratio),
    aimed(row),
  ];
}

/** Breaks at spaces; a single longer word stays whole. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** One row of cells, over as many lines as its longest cell needs. */
function lined(cells: readonly string[]): string[] {
  const columns = COLUMNS.map((column, at) => ({ ...column, lines: wrapped(cells[at] ?? '', column.width) }));
  const height = Math.max(...columns.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    columns
      .map(({ lines, width, right }) => {
        const line = lines[at] ?? '';
        return right ? line.padStart(width) : line.padEnd(width);
      })
      .join(GAP)
      .trimEnd(),
  );
}

function sectionLines({ name, what, rows, notes, failure }: Section): string[] {
  const remarks = failure === undefined ? notes : [...notes, `FAILED: ${failure}`];
  return [
    ...wrapped(`${name}: ${what}`, WIDTH),
    ...rows.flatMap((row) => lined(cellsOf(row))),
    ...remarks.flatMap((remark) =>
      wrapped(remark, WIDTH - 4).map((line, at) => (at === 0 ? `  * ${line}` : `    ${line}`)),
    ),
  ];
}

/** All sections as one table that is readable at 120 columns. */
export function table(sections: readonly Section[]): string {
  const rule = '-'.repeat(WIDTH);
  const parts = [lined(COLUMNS.map(({ title }) => title)), ...sections.map(sectionLines)];
  return parts.map((lines) => lines.join('\n')).join(`\n${rule}\n`);
}
