/** One table of the report. */
export interface Section {
  readonly title: string;
  /** What was done, for who wants to repeat it. */
  readonly how: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly goals: readonly Goal[];
}

/** A target with what came out. */
export interface Goal {
  readonly what: string;
  readonly target: string;
  readonly figure: string;
  readonly met: boolean;
}

export const goal = (what: string, target: string, figure: string, met: boolean): Goal => ({
  what,
  target,
  figure,
  met,
});

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');

export const renderSection = ({ title, how, head, rows, goals }: Section): string =>
  [
    `## ${title}`,
    how,
    rows.length > 0 ? table(head, rows) : '',
    goals.length > 0
      ? table(
          ['goal', 'target', 'figure', ''],
          goals.map((one) => [one.what, one.target, one.figure, one.met ? 'met' : '**missed**']),
        )
      : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
