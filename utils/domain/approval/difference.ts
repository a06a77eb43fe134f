import diff from 'fast-diff';
import type { DraftContent, Media } from '@/utils/model/draft';

export interface TextPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export type FieldName =
  | 'accountUid'
  | 'kind'
  | 'visibility'
  | 'scheduleAt'
  | 'topic'
  | 'statement'
  | 'originalMid';

/** A picture at a place: kept, or what stood there before and stands there now. */
export interface MediaChange {
  readonly index: number;
  readonly before?: Media;
  readonly after?: Media;
}

export interface ContentDifference {
  readonly text: readonly TextPiece[];
  /** Characters added and removed, code points. */
  readonly changed: number;
  readonly media: readonly MediaChange[];
  readonly fields: readonly { readonly name: FieldName; readonly before?: string; readonly after?: string }[];
}

const FIELDS: readonly FieldName[] = [
  'accountUid',
  'kind',
  'visibility',
  'scheduleAt',
  'topic',
  'statement',
  'originalMid',
];
const KIND = { [diff.EQUAL]: 'same', [diff.INSERT]: 'added', [diff.DELETE]: 'removed' } as const;

/** Character difference of two texts; never cuts a surrogate pair. */
export const diffText = (before: string, after: string): readonly TextPiece[] =>
  diff(before, after).map(([op, text]) => ({ kind: KIND[op] ?? 'same', text }));

/** Everything that differs between two contents, in words and pictures. */
export function differenceOf(before: DraftContent, after: DraftContent): ContentDifference {
  const text = diffText(before.text, after.text);
  const changed = text.filter((p) => p.kind !== 'same').reduce((sum, p) => sum + [...p.text].length, 0);
  const places = Math.max(before.media.length, after.media.length);
  const media = Array.from({ length: places }, (_, index) => ({
    index,
    before: before.media[index],
    after: after.media[index],
  })).filter((m) => m.before?.digest === undefined || m.before.digest !== m.after?.digest);
  const fields = FIELDS.filter((name) => before[name] !== after[name]).map((name) => ({
    name,
    before: before[name]?.toString(),
    after: after[name]?.toString(),
  }));
  return { text, changed, media, fields };
}
