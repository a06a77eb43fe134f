import type { Reading } from '@/utils/model/finding';

const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
/** Circled, parenthesised, squared, super- and subscript, letter-like and mathematical characters. */
const ENCLOSED =
  /[\u00aa\u00b2\u00b3\u00b9\u00ba\u1d2c-\u1d6a\u2070-\u209c\u2100-\u214f\u2460-\u24ff\u2776-\u2793\u3200-\u33ff\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f265}]/u;

/** How `surface`, whose letters fold to those of `term`, differs from it. */
export const surfaceReading = (surface: string, term: string): Reading => {
  if (surface === term) return 'plain';
  const foreign = FOREIGN.exec(surface);
  if (foreign && !term.includes(foreign[0])) return 'lookalike';
  const enclosed = ENCLOSED.exec(surface);
  return enclosed && !term.includes(enclosed[0]) ? 'enclosed' : 'folded';
};
