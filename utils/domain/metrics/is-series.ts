import { atOf, lengthOf, type Series } from './series';

/** Whether words are whole readings, none earlier than the one before: what finding a reading by its time relies on. */
export function isSeries(words: Series): boolean {
  const length = lengthOf(words);
  if (!Number.isInteger(length)) return false;
  for (let i = 1; i < length; i += 1) if (atOf(words, i) < atOf(words, i - 1)) return false;
  return true;
}
