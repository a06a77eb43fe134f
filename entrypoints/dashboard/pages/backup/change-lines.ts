import type { Change, RecordChange } from '@/utils/domain/backup/diff-records';
import type { FieldChange } from '@/utils/domain/backup/field';

/** A line of a list of differences: a record, or one of its fields below it. All lines are equally high. */
export type Line =
  | { readonly type: 'record'; readonly record: RecordChange }
  | { readonly type: 'field'; readonly record: RecordChange; readonly field: FieldChange };

/** Lines of the records that match what is looked for. */
export function linesOf(
  changes: readonly RecordChange[],
  change: Change | 'all',
  search: string,
): readonly Line[] {
  const wanted = search.trim().toLowerCase();
  return changes
    .filter((one) => change === 'all' || one.change === change)
    .filter((one) => wanted === '' || `${one.name}\n${one.id}`.toLowerCase().includes(wanted))
    .flatMap((record) => [
      { type: 'record' as const, record },
      ...record.fields.map((field) => ({ type: 'field' as const, record, field })),
    ]);
}
