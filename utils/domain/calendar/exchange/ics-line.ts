/** RFC 5545 3.1: a line has at most so many octets, its break not counted. */
const LINE_OCTETS = 75;

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
};

/**
 * Breaks a content line so that no line has more than 75 octets of UTF-8, never inside a character. Ours, because
 * ical.js 2.2.1 leaves the blank before a continued line out of its count (76 octets) and writes X- values unescaped.
 */
export function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Control characters that no value may hold (RFC 5545 3.1, CONTROL); tab and the break are allowed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are to be found
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A value of type TEXT: backslash, semicolon, comma and breaks escaped (RFC 5545 3.3.11). */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** A folded line with its break: `name` with its parameters, and a value that is already as it must stand there. */
export const contentLine = (name: string, value: string): string => `${fold(`${name}:${value}`)}\r\n`;

export const textLine = (name: string, text: string): string => contentLine(name, escapeText(text));

/** Several texts in one line, with commas between. */
export const textsLine = (name: string, texts: readonly string[]): string =>
  contentLine(name, texts.map(escapeText).join(','));

/** The texts of a raw value: split at commas that are not escaped, escapes undone. The way back of `textsLine`. */
export function readTexts(raw: string): readonly string[] {
  const texts = [''];
  for (const [piece] of raw.matchAll(/\\[\s\S]|,|[^\\,]+|\\$/gu)) {
    if (piece === ',') texts.push('');
    else
      texts[texts.length - 1] += piece === '\\n' || piece === '\\N' ? '\n' : piece.replace(/^\\(?=.)/su, '');
  }
  return texts;
}
