/** Half-open range of UTF-16 code units, `[start, end)`, in the text of one box. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
