import { canonicalJson } from '@/utils/core/canonical-json';
import { changedFields, type FieldChange, type FieldSpec } from './field';
import type { RecordKind } from './parts';

/** new = only in the file; changed = other here; missing = only here. */
export type Change = 'new' | 'changed' | 'missing';

/** A record that is not the same here and in the file. */
export interface RecordChange {
  readonly kind: RecordKind;
  readonly id: string;
  /** What people call it; empty for a secret word, and where it has no name. */
  readonly name: string;
  readonly change: Change;
  /** Fields that differ; only for `changed`, and never empty there. */
  readonly fields: readonly FieldChange[];
}

/** How one kind of record is told apart, named and compared. */
export interface RecordSpec<Row> {
  readonly kind: RecordKind;
  readonly idOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  readonly fields: readonly FieldSpec<Row>[];
  /** Members that say nothing by themselves: revisions, orders, dates of storing. */
  readonly ignored: readonly string[];
}

const withoutIgnored = (row: object, ignored: readonly string[]): object =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !ignored.includes(key)));

/** Most records have their members in the same order: only the others are worth sorting. */
const isSame = (a: object, b: object): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || canonicalJson(a) === canonicalJson(b);

/**
 * What differs between the records here (`now`) and those of a file (`then`), in the order of the file, then those
 * that only are here. No difference is lost: one that no field stands for is the field `other`.
 */
export function diffRecords<Row extends object>(
  { kind, idOf, nameOf, fields, ignored }: RecordSpec<Row>,
  now: readonly Row[],
  then: readonly Row[],
): { readonly changes: readonly RecordChange[]; readonly same: number } {
  const here = new Map(now.map((row) => [idOf(row), row]));
  const inFile = new Set(then.map(idOf));
  let same = 0;
  const changes: RecordChange[] = [];
  for (const row of then) {
    const old = here.get(idOf(row));
    const base = { kind, id: idOf(row), name: nameOf(row) };
    if (!old) {
      changes.push({ ...base, change: 'new', fields: [] });
      continue;
    }
    if (isSame(withoutIgnored(old, ignored), withoutIgnored(row, ignored))) {
      same += 1;
      continue;
    }
    const differing = changedFields(fields, old, row);
    const shown: readonly FieldChange[] =
      differing.length > 0 ? differing : [{ name: 'other', as: 'text' as const }];
    changes.push({ ...base, change: 'changed', fields: shown });
  }
  for (const row of now) {
    if (!inFile.has(idOf(row)))
      changes.push({ kind, id: idOf(row), name: nameOf(row), change: 'missing', fields: [] });
  }
  return { changes, same };
}
