import type { Span } from '@/utils/model/span';

/** What ends a sentence in a text as written. */
const isFinal = (c: number): boolean =>
  c === 0x3002 || c === 0xff01 || c === 0xff1f || c === 0xff1b || c === 0x2026 || c === 10 || c === 13;

/** First half of a pictograph. */
const isEmojiHead = (c: number): boolean => c >= 0xd83c && c <= 0xd83e;

const isHan = (c: number): boolean => c >= 0x4e00 && c <= 0x9fff;

/** Marks and blanks that spell nothing in any word list. */
const MARKS = new Set(
  [...' \t\n\r　。！？；…，、：“”‘’（）《》【】「」[],.;:()"\'~～—-·#'].map((c) => c.charCodeAt(0)),
);

/** Whether two Chinese characters stand side by side where the marks before a place begin, emoji after them left out. */
function endsInWord(text: string, from: number): boolean {
  let at = from;
  while (at > 0 && MARKS.has(text.charCodeAt(at - 1))) at--;
  while (at > 1 && isEmojiHead(text.charCodeAt(at - 2))) at -= 2;
  return isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at - 2));
}

function beginsWithWord(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && MARKS.has(text.charCodeAt(at))) at++;
  return isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1));
}

/**
 * Cuts a text at ends of sentences over which no listed word goes: a word whose letters stand apart over an end has
 * all of them apart, so two that touch on either side rule it out. The blocks tile the text.
 */
export function cutBlocks(text: string): readonly Span[] {
  const blocks: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isFinal(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (end < text.length && isFinal(text.charCodeAt(end))) end++;
    if (endsInWord(text, i) && beginsWithWord(text, end)) {
      blocks.push({ start, end });
      start = end;
    }
    i = end - 1;
  }
  if (start < text.length) blocks.push({ start, end: text.length });
  return blocks;
}
