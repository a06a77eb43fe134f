import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SecretWord } from '@/utils/model/company-term';
import type { Span } from '@/utils/model/span';
import { normaliseText } from './normalise';

/**
 * Secret words are kept as salted SHA-256 of the folded word, so that a copied list does not show what is secret.
 * Limit: a word that can be guessed can be confirmed. Whoever has list and salt may try every word of a dictionary;
 * a product code of two characters falls in a moment. It hides a list from a glance and from a search, not from work.
 */
const SIGNIFICANT = /[\p{L}\p{N}]/u;

interface Folded {
  readonly text: string;
  /** Original offset of each unit, and of the end of each unit's character. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Letters and digits only, folded: what stands between them (blanks, signs, emoji) hides nothing. */
function foldForSecret(text: string): Folded {
  const { view, map } = normaliseText(text);
  const kept: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < view.length; i++) {
    const unit = view[i] as string;
    if (!SIGNIFICANT.test(unit)) continue;
    kept.push(unit);
    starts.push(map[i] as number);
    ends.push(map[i + 1] as number);
  }
  return { text: kept.join('').toLowerCase(), starts, ends };
}

/** One byte that is cheap to compare: most places of a text need no hash at all. */
function checkOf(salt: string, folded: string): number {
  let check = 0x811c9dc5;
  for (const text of [salt, folded]) {
    for (let i = 0; i < text.length; i++) check = Math.imul(check ^ text.charCodeAt(i), 0x01000193);
  }
  return (check ^ (check >>> 16)) & 0xff;
}

const hashOf = (salt: string, folded: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${salt}\n${folded}`)));

/** What is stored of a word. Undefined when nothing of it can be compared (only signs and blanks). */
export function hideWord(word: string, salt: string): SecretWord | undefined {
  const { text } = foldForSecret(word);
  if (text === '') return undefined;
  return { hash: hashOf(salt, text), salt, length: text.length, check: checkOf(salt, text) };
}

export interface SecretMatch extends Span {
  /** Which of the given secrets. */
  readonly index: number;
}

/** Places of a text that read as one of the secrets, in order of the text. */
export function findSecrets(text: string, secrets: readonly SecretWord[]): readonly SecretMatch[] {
  if (secrets.length === 0) return [];
  const groups = new Map<string, Map<number, number[]>>();
  for (const [index, { salt, length, check }] of secrets.entries()) {
    const key = `${length}\n${salt}`;
    const group = groups.get(key) ?? new Map<number, number[]>();
    group.set(check, [...(group.get(check) ?? []), index]);
    groups.set(key, group);
  }
  const folded = foldForSecret(text);
  const found: SecretMatch[] = [];
  for (const [key, group] of groups) {
    const cut = key.indexOf('\n');
    const length = Number(key.slice(0, cut));
    const salt = key.slice(cut + 1);
    for (let at = 0; at + length <= folded.text.length; at++) {
      const window = folded.text.slice(at, at + length);
      const candidates = group.get(checkOf(salt, window));
      if (!candidates) continue;
      const hash = hashOf(salt, window);
      const index = candidates.find((candidate) => secrets[candidate]?.hash === hash);
      if (index === undefined) continue;
      found.push({ index, start: folded.starts[at] as number, end: folded.ends[at + length - 1] as number });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
