import type { Severity } from '@/utils/model/finding';
import type { Span } from '@/utils/model/span';

export interface Mark extends Span {
  readonly kind: Severity | 'exempt';
}

const GRAVITY: readonly Mark['kind'][] = ['block', 'warn', 'evidence', 'info', 'exempt'];

/** Pieces of a text between the edges of its marks, each with the gravest mark over it. */
export function piecesOf(
  text: string,
  marks: readonly Mark[],
): readonly { text: string; kind?: Mark['kind'] }[] {
  const edges = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? text.length;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.kind);
    const kind = GRAVITY.find((candidate) => over.includes(candidate));
    return kind ? { text: text.slice(start, end), kind } : { text: text.slice(start, end) };
  });
}

/** A text with underlines in the line of each severity. */
export const MarkedText = ({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) =>
  piecesOf(text, marks).map((piece, i) =>
    piece.kind ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place in the text
      <span key={i} className={`wp-mark ${piece.kind}`}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
