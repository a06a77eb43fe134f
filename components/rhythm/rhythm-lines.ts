import type { RhythmFacts } from '@/utils/model/plan-view';
import { dayText, hourText, itemText, noteText, sameText } from './rhythm-words';

/** A public contract (`data-notes`): never rename one. */
export type LineType = 'hold' | 'same' | 'over' | 'gap' | 'item' | 'missing' | 'remind' | 'crowd' | 'hour';

export interface RhythmLine {
  readonly type: LineType;
  readonly text: string;
}

/** Gravest first: what somebody may regret, then what is planned, then advice. */
const ORDER: readonly LineType[] = [
  'hold',
  'same',
  'over',
  'gap',
  'item',
  'missing',
  'remind',
  'crowd',
  'hour',
];

/** Lines that are said in the colour of a warning. */
export const isGrave = (type: LineType): boolean => ORDER.indexOf(type) <= ORDER.indexOf('gap');

/** What deserves a word beside a box; nothing where all is as it should be. */
export function linesOf({ view, sameOn, today }: RhythmFacts): readonly RhythmLine[] {
  const hour = hourText(view, today);
  const lines: readonly RhythmLine[] = [
    ...view.days.map((day) => ({ type: day.level, text: dayText(day) })),
    // this account would be one more
    ...(sameOn + 1 > view.sameText.accounts
      ? [{ type: 'same' as const, text: sameText(sameOn, view.sameText.minutes) }]
      : []),
    ...view.notes.map((note) => ({ type: note.type, text: noteText(note) })),
    ...view.items.map((item) => ({ type: 'item' as const, text: itemText(item) })),
    ...(hour === undefined ? [] : [{ type: 'hour' as const, text: hour }]),
  ];
  return [...lines].sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}
