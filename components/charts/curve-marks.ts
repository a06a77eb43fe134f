import { type Markish, ruleX, text } from '@observablehq/plot';

/** An instant that a curve is read against; `isMet` = it was read then. */
export interface CurveMark {
  readonly x: number;
  /** Short, stands above the rule. */
  readonly label: string;
  readonly isMet: boolean;
  /** What it is and how it stands, for the table and for those who do not see the rule. */
  readonly said: string;
}

/** Room that a label needs beside the next one, px. */
const LABEL_PX = 54;
const ROW_PX = 14;

/** Marks with the row that their labels stand in: those too near to each other stand above one another. */
function inRows(marks: readonly CurveMark[], pxOf: (ms: number) => number) {
  const lastOf: number[] = [];
  return [...marks]
    .sort((a, b) => a.x - b.x)
    .map((mark) => {
      const free = lastOf.findIndex((x) => pxOf(mark.x - x) >= LABEL_PX);
      const row = free === -1 ? lastOf.length : free;
      lastOf[row] = mark.x;
      return { ...mark, row };
    });
}

/**
 * A thin rule with its label above the frame for each mark: solid where it was read, dashed where it was not.
 *
 * @param pxOf px of a span of time
 * @returns `height` = room above the frame for the labels, px
 */
export function curveMarks(
  marks: readonly CurveMark[],
  pxOf: (ms: number) => number,
): { readonly drawn: readonly Markish[]; readonly height: number } {
  if (marks.length === 0) return { drawn: [], height: 0 };
  const placed = inRows(marks, pxOf);
  const rule = (isMet: boolean): Markish =>
    ruleX(
      placed.filter((mark) => mark.isMet === isMet),
      {
        x: 'x',
        stroke: 'var(--wh-fg-3)',
        strokeWidth: 1,
        ...(isMet ? {} : { strokeDasharray: '2 3' }),
      },
    );
  const rows = [...new Set(placed.map(({ row }) => row))];
  return {
    drawn: [
      rule(true),
      rule(false),
      ...rows.map((row) =>
        text(
          placed.filter((mark) => mark.row === row),
          {
            x: 'x',
            text: 'label',
            frameAnchor: 'top',
            lineAnchor: 'bottom',
            dy: -6 - row * ROW_PX,
            fill: 'var(--wh-fg-2)',
          },
        ),
      ),
    ],
    height: rows.length * ROW_PX + 6,
  };
}
