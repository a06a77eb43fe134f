import type { TextPiece } from './difference';

/** A kept run this short between two changes reads as part of one change: 国家级 for 自家, not 国→自 and 级 gone. */
const SHORT = 2;
const BREAK = /[\s，。、！？；：“”（）,.!?;:()#@]/;

const isBridge = (piece: TextPiece, before: TextPiece | undefined, after: TextPiece | undefined): boolean =>
  piece.kind === 'same' &&
  [...piece.text].length <= SHORT &&
  !BREAK.test(piece.text) &&
  before !== undefined &&
  after !== undefined;

/** The same difference in larger steps, as a person reads it: what was there, then what stands there now. */
export function readableDiff(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const result: TextPiece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  pieces.forEach((piece, i) => {
    const isOpen = removed !== '' || added !== '';
    if (piece.kind === 'removed') removed += piece.text;
    else if (piece.kind === 'added') added += piece.text;
    else if (isOpen && isBridge(piece, pieces[i - 1], pieces[i + 1])) {
      removed += piece.text;
      added += piece.text;
    } else {
      flush();
      result.push(piece);
    }
  });
  flush();
  return result;
}
