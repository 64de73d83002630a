/** `pts` are points of a percentage. */
export type Unit = 'ms' | 's' | 'MB' | '/s' | '%' | 'pts';

/** What a row should come to: its own figure, or its ratio to the yardstick. */
export type Aim = { of: 'figure' | 'ratio' } & ({ atMost: number } | { atLeast: number });

/** One thing measured, beside what was measured of a simpler thing in the same run. */
export interface Row {
  what: string;
  figure: number;
  unit: Unit;
  yardstick: string;
  /** The yardstick's figure, in the same unit. */
  beside: number;
  aim?: Aim;
}

/** How many times the yardstick the row is; undefined where the yardstick is nothing. */
export const ratioOf = ({ figure, beside }: Row): number | undefined => (beside > 0 ? figure / beside : undefined);

/** Whether the row comes to its aim; undefined where it has none, or none that can be judged. */
export function meetsAim(row: Row): boolean | undefined {
  const { aim } = row;
  if (!aim) return undefined;
  const reached = aim.of === 'figure' ? row.figure : ratioOf(row);
  if (reached === undefined) return undefined;
  return 'atMost' in aim ? reached <= aim.atMost : reached >= aim.atLeast;
}
