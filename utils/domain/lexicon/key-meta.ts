/** What a key means, in one number: term index (20 bits), reading code (4 bits), flags (8 bits). */
export const MAX_TERMS = 1 << 20;

export const ALLOW = 1 << 24;
/** Allow word of this key's own term only. */
export const ALLOW_OWN = 1 << 25;
/** The term has punctuation that the key lacks: compare it with the text. */
export const LITERAL = 1 << 26;
/** First (last) letter is Latin or a digit and must not continue a word or number. */
export const EDGE_START = 1 << 27;
export const EDGE_END = 1 << 28;
export const WHOLE_WORD = 1 << 29;
export const EMBARGO = 1 << 30;

/** A Latin term that is also looked for with digits and signs for letters. */
export const LEET = 1 << 31;

/** In the syllable index, which of its two readings a key stands for. */
export const AS_HOMOPHONE = 1 << 26;
export const AS_PINYIN = 1 << 27;

export const packMeta = (term: number, reading: number, flags: number): number =>
  (term | (reading << 20) | flags) >>> 0;
export const metaTerm = (meta: number): number => meta & 0xfffff;
export const metaReading = (meta: number): number => (meta >>> 20) & 15;
