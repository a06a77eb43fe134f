/** A text as two ends of one send are compared: line ends as one, blanks at the ends away (Weibo trims them). */
export const canonicalText = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** Whether a request carries the text a box showed. */
export const isSameText = (a: string, b: string): boolean => canonicalText(a) === canonicalText(b);
