import type { TextPiece } from '@/utils/domain/approval/difference';
import { tokenize } from '@/utils/domain/text/tokenize';
import type { Finding, Severity } from '@/utils/model/finding';
import type { Span } from '@/utils/model/span';

/** A run of the text that looks alike. `at` is its place in the text as it will be published. */
export interface PostPiece {
  readonly at: number;
  readonly text: string;
  readonly change?: 'added' | 'removed';
  /** Number of the change it belongs to; a removal and the addition after it are one. */
  readonly changeNumber?: number;
  readonly isLink: boolean;
  readonly severity?: Severity;
  readonly isAnchor: boolean;
}

const PLAIN_TOKENS = ['text', 'emoji'];
const GRAVITY: readonly Severity[] = ['block', 'warn', 'evidence', 'info'];

interface Layers {
  /** Difference to an earlier text; without it the text stands alone. */
  readonly difference?: readonly TextPiece[];
  readonly findings?: readonly Finding[];
  /** Words that remarks are tied to. */
  readonly anchors?: readonly Span[];
}

const covers = (span: Span, start: number, end: number): boolean => span.start <= start && span.end >= end;

/** A text cut at the edges of everything that is drawn on it. */
export function postPieces(text: string, layers: Layers): readonly PostPiece[] {
  const { difference = [{ kind: 'same', text }], findings = [], anchors = [] } = layers;
  const links = tokenize(text).filter((token) => !PLAIN_TOKENS.includes(token.kind));
  const edges = [...links, ...findings, ...anchors].flatMap(({ start, end }) => [start, end]);
  const pieces: PostPiece[] = [];
  let at = 0;
  let changeNumber = 0;
  let before: TextPiece['kind'] = 'same';
  for (const part of difference) {
    if (part.kind !== 'same' && before === 'same') changeNumber += 1;
    before = part.kind;
    if (part.kind === 'removed') {
      pieces.push({ at, text: part.text, change: 'removed', changeNumber, isLink: false, isAnchor: false });
      continue;
    }
    const end = at + part.text.length;
    const cuts = [...new Set([at, ...edges.filter((edge) => edge > at && edge < end), end])].sort(
      (a, b) => a - b,
    );
    cuts.slice(0, -1).forEach((start, index) => {
      const stop = cuts[index + 1] ?? end;
      const over = findings.filter((one) => covers(one, start, stop)).map((one) => one.severity);
      pieces.push({
        at: start,
        text: text.slice(start, stop),
        ...(part.kind === 'added' ? { change: 'added', changeNumber } : {}),
        isLink: links.some((one) => covers(one, start, stop)),
        severity: GRAVITY.find((one) => over.includes(one)),
        isAnchor: anchors.some((one) => covers(one, start, stop)),
      });
    });
    at = end;
  }
  return pieces;
}

/** How many places differ; a replacement counts once. */
export const changesIn = (pieces: readonly PostPiece[]): number =>
  pieces.reduce((most, piece) => Math.max(most, piece.changeNumber ?? 0), 0);

/** A place to go to with the keys: a change, or else a finding. */
export interface Place extends Span {
  readonly changeNumber?: number;
}

/** The words of a change as they stand now; empty where something was only taken out. */
function placeOfChange(pieces: readonly PostPiece[], changeNumber: number): Place {
  const own = pieces.filter((piece) => piece.changeNumber === changeNumber);
  const added = own.filter((piece) => piece.change === 'added');
  const start = (added[0] ?? own[0])?.at ?? 0;
  const last = added[added.length - 1];
  return { start, end: last ? last.at + last.text.length : start, changeNumber };
}

/** Places in the order of the text: the changes, or the findings where nothing is compared. */
export function placesIn(pieces: readonly PostPiece[], findings: readonly Finding[]): readonly Place[] {
  const changes = changesIn(pieces);
  if (changes > 0) return Array.from({ length: changes }, (_, i) => placeOfChange(pieces, i + 1));
  return findings.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

export const isAtPlace = (piece: PostPiece, place: Place): boolean =>
  place.changeNumber === undefined
    ? piece.at >= place.start && piece.at + piece.text.length <= place.end
    : piece.changeNumber === place.changeNumber;
