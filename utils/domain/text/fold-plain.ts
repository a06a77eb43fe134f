/** Characters nobody sees: joiners, marks of direction, soft hyphens; without variation selectors, which emoji need. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** A text for searching: width and case folded, invisible characters left out, any run of blanks one blank. */
export const foldPlain = (text: string): string =>
  text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().replace(/\s+/g, ' ').trim();
