/** What a unit of the folded text is. */
export const isCjk = (c: number): boolean => c >= 0x3400 && c <= 0x9fff;
export const isDigit = (c: number): boolean => c >= 48 && c <= 57;
export const isWord = (c: number): boolean =>
  isDigit(c) || (c >= 97 && c <= 122) || c === 37 || c === 43 || isCjk(c);
