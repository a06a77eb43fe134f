import { canonicalJson } from '@/utils/core/canonical-json';

/** How a value is to be written for people; ids become names, numbers become times. */
export type ValueKind =
  | 'text'
  | 'count'
  | 'time'
  | 'minutes'
  | 'yes'
  | 'person'
  | 'department'
  | 'account'
  | 'role'
  | 'action'
  | 'accountKind'
  | 'mode'
  | 'industry'
  | 'severity'
  | 'category'
  | 'phase'
  | 'sendKind'
  | 'outcome'
  | 'crisis'
  | 'visibility'
  | 'scoreState'
  /** Minute of the day, written as a clock shows it. */
  | 'clock'
  | 'channel'
  | 'planState'
  | 'ideaState';

export type Shown = string | number | boolean | readonly string[];

/** One field of a record: what is compared, and what of it may be shown (nothing of a secret). */
export interface FieldSpec<Row> {
  readonly name: string;
  readonly as: ValueKind;
  /** Value as people are shown it; undefined = there is none, or none to be shown. */
  readonly show: (row: Row) => Shown | undefined;
  /** Everything the field stands for; left out: what is shown. */
  readonly whole?: (row: Row) => unknown;
}

export interface FieldChange {
  readonly name: string;
  readonly as: ValueKind;
  readonly before?: Shown;
  readonly after?: Shown;
}

const sameness = (value: unknown): string => canonicalJson(value ?? null);

/** Fields in which two records differ. Values that read alike are left out: something behind them differs. */
export function changedFields<Row>(
  fields: readonly FieldSpec<Row>[],
  now: Row,
  then: Row,
): readonly FieldChange[] {
  return fields.flatMap(({ name, as, show, whole = show }) => {
    if (sameness(whole(now)) === sameness(whole(then))) return [];
    const [before, after] = [show(now), show(then)];
    if (sameness(before) === sameness(after)) return [{ name, as }];
    return [
      {
        name,
        as,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  });
}
