import type { Reading } from '@/utils/model/finding';
import type { Span } from '@/utils/model/span';
import type { LexiconTerm, ScanOptions, TermMatch } from '../lexicon/term';
import type { LintMemory } from './memory';
import { cutBlocks } from './term-blocks';
import type { RulePack } from './types';
import type { View } from './view';

/** What the linter needs of an opened lexicon. List 0 is the packs' own vocabulary, the others are the company's. */
export interface TermScanner {
  scan(text: string, options?: ScanOptions): readonly TermMatch[];
  term(termIndex: number, lexiconIndex?: number): LexiconTerm;
  /** What a text says does not depend on what stands beyond a block of it (see term-blocks.ts). */
  readonly inBlocks?: boolean;
  /** Moments (epoch ms, rising) at which an embargo ends, so that other words count from then on. */
  readonly changes?: readonly number[];
}

/** A listed word found in a text, original offsets. */
export interface TermHit extends Span {
  readonly list: number;
  readonly entry: number;
  readonly term: string;
  readonly surface: string;
  readonly reading: Reading;
  readonly shown: string;
  /** Written so that plain normalisation does not give the term. */
  readonly disguised: boolean;
}

export interface TermIndex {
  /** Between two moments of one epoch the same words count. */
  epoch(now: number): number;
  scan(
    text: string,
    folded: View,
    ignored: readonly Span[],
    now: number,
    memory: LintMemory,
  ): readonly TermHit[];
}

const PLAIN = new Set<Reading>(['plain', 'folded']);

/** Marks nobody types by accident inside a word: zero-width and enclosed characters, mathematical letters. */
const DELIBERATE =
  /[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u2460-\u24ff\u3200-\u32ff\u2776-\u2793]|[\ud835\ud83c][\udc00-\udfff]/;

/** The packs' vocabulary: terms of `terms` rules, keywords of patterns, and the words that protect. */
export function collectTerms(packs: readonly RulePack[]): readonly LexiconTerm[] {
  const terms = new Map<string, LexiconTerm>();
  const add = (text: string, evade: boolean): void => {
    const known = terms.get(text);
    if (!known || (evade && !known.evade)) {
      terms.set(text, { id: text, text, ...(evade ? { evade: true as const } : {}) });
    }
  };
  for (const pack of packs) {
    for (const word of pack.keywords ?? []) add(word, true);
    for (const rule of pack.rules) {
      if (rule.kind === 'terms') {
        for (const term of rule.terms) add(typeof term === 'string' ? term : term[0], rule.evade !== false);
      } else if (rule.kind === 'embargo') {
        for (const term of rule.terms) add(term, true);
      } else if (rule.kind === 'preferred-term') {
        for (const term of Object.keys(rule.prefer)) add(term, false);
      }
    }
  }
  for (const pack of packs) {
    for (const text of pack.allow ?? [])
      if (!terms.has(text)) terms.set(text, { id: text, text, kind: 'allow' });
  }
  return [...terms.values()];
}

/** From the first to the second of each pair of characters. */
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(text.match(/../g)?.map((pair) => [...pair] as [string, string]));

const LEET = pairs('4a@a3e1i!i0o5s$s7t8b6g9g2z');
const MIXED = /[a-z][0-9@$!](?![0-9]{2})|[0-9@$!][a-z]/i;
const TOKEN = /(?<![a-z0-9@])[a-z0-9@$!]{2,10}(?![a-z0-9@])/gi;

/** Characters that look like another and are put in its place. */
const LOOKALIKE = pairs(
  '冶治兔免钓约鞄炮仃停责资蠃赢羸赢嬴赢阶价夭天伱你班斑袪祛烘供恃特茘荐葆保堡保睹赌傅博慱博搏博娲涨亦内丙内巿市刂刷涮刷唰刷笫第帚第弟第纲网冈网囚四末未戊成沩为忄心氐低抵低砥低诋低祗低伝传癒愈喻愈咭吉圭佳娃佳崔催拈粘乌鸟土士日曰人入λ入入人豕家侍待诗持衤补卜补扑补璞补陪赔部赔掊赔嫌赚谦赚慊赚歉赚兼赚缣赚',
);
const LOOKS = new RegExp(`[${[...LOOKALIKE.keys()].join('')}]`, 'g');

/** The text with look-alikes read as what they stand for; the same length, or undefined if there are none. */
function readLookalikes(text: string): string | undefined {
  const read = text.replace(LOOKS, (c) => LOOKALIKE.get(c) ?? c);
  return read === text ? undefined : read;
}

const CJK = /[\u4e00-\u9fff]/;

/** The span with the doubled characters at its edges (根根治, 涨停停); the same object if there are none. */
function stutterOf(text: string, match: Span): Span {
  let { start, end } = match;
  if (!CJK.test(text[start] ?? '') || !CJK.test(text[end - 1] ?? '')) return match;
  while (start > 0 && text[start - 1] === text[match.start]) start--;
  while (end < text.length && text[end] === text[match.end - 1]) end++;
  return start === match.start && end === match.end ? match : { start, end };
}

/** The text with digits inside letters read as letters (`shu4` → `shua`); the same length, or undefined if none. */
function readDigitsAsLetters(text: string): string | undefined {
  if (!MIXED.test(text)) return undefined;
  const read = text.replace(TOKEN, (token) =>
    MIXED.test(token) ? token.replace(/[4@31!05$78692]/g, (c) => LEET.get(c) ?? c) : token,
  );
  return read === text ? undefined : read;
}

/** Where a text read differently is scanned: what is read, and how it is called when only this reading finds a word. */
interface Rereading {
  readonly text: string | undefined;
  readonly reading?: Reading;
  readonly shown?: string;
}

/** Matches in the normalised text and in its rereadings, in original offsets, that the text as it stands did not give. */
function* reread(
  scanner: TermScanner,
  options: ScanOptions,
  text: string,
  folded: View,
  known: readonly TermMatch[],
): Generator<TermMatch> {
  const rereadings: readonly Rereading[] = [
    { text: folded.text === text ? undefined : folded.text },
    { text: readDigitsAsLetters(folded.text), reading: 'leet', shown: '数字代字母' },
    { text: readLookalikes(folded.text), reading: 'lookalike', shown: '形近字' },
  ];
  for (const { text: read, reading, shown } of rereadings) {
    if (!read) continue;
    for (const match of scanner.scan(read, options)) {
      const changed = read.slice(match.start, match.end) !== folded.text.slice(match.start, match.end);
      if (reading && (!changed || (reading === 'lookalike' && !PLAIN.has(match.reading)))) continue;
      const { start, end } = folded.toOriginal(match);
      if (known.some((k) => k.termId === match.termId && k.start < end && start < k.end)) continue;
      const surface = text.slice(start, end);
      const own = PLAIN.has(match.reading) ? 'folded' : match.reading;
      yield { ...match, start, end, surface, reading: reading ?? own, shown: shown ?? match.shown };
    }
  }
}

/** Words of a stretch of text: none inside `ignored`, none that overlaps a better reading. */
function scanStretch(
  scanner: TermScanner,
  text: string,
  folded: View,
  ignored: readonly Span[],
  options: ScanOptions,
): readonly TermHit[] {
  const hits: TermHit[] = [];
  const direct = scanner.scan(text, options);
  const found = [...direct, ...reread(scanner, options, text, folded, direct)];
  const plain = found.filter((match) => PLAIN.has(match.reading));
  for (const match of found) {
    if (ignored.some((span) => span.start < match.end && match.start < span.end)) continue;
    // a listed word as it stands is no disguise of another
    if (!PLAIN.has(match.reading) && plain.some((p) => p.start <= match.start && match.end <= p.end))
      continue;
    const span = stutterOf(text, match);
    const stutters = span !== match;
    hits.push({
      start: span.start,
      end: span.end,
      list: match.lexiconIndex,
      entry: match.termIndex,
      term: match.term,
      surface: text.slice(span.start, span.end),
      reading: stutters && PLAIN.has(match.reading) ? 'repeat' : match.reading,
      shown: stutters && match.shown === '' ? '叠字' : match.shown,
      disguised: stutters || !PLAIN.has(match.reading) || DELIBERATE.test(match.surface),
    });
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Adapts a scanner to whole texts; what was found in a block is remembered. */
export function createTermIndex(scanner: TermScanner): TermIndex {
  const { changes = [] } = scanner;
  return {
    epoch: (now) => changes.filter((end) => end <= now).length,
    scan(text, folded, ignored, now, memory) {
      const options = { now };
      if (!scanner.inBlocks) return scanStretch(scanner, text, folded, ignored, options);
      return cutBlocks(text).flatMap(({ start, end }) => {
        const block = text.slice(start, end);
        const inside = ignored
          .filter((span) => span.start < end && start < span.end)
          .map((span) => ({ start: span.start - start, end: span.end - start }));
        const { view, alignment } = folded.part(start, end);
        const parts = [
          block,
          view === block ? '' : `${view.length}|${view}${alignment()}`,
          inside.map((span) => `|${span.start}-${span.end}`).join(''),
        ];
        const key = `${block.length}|${parts.join('')}`;
        const hits = memory.termsIn(key, () =>
          scanStretch(scanner, block, folded.partView(start, end), inside, options),
        );
        return start === 0
          ? hits
          : hits.map((hit) => ({ ...hit, start: hit.start + start, end: hit.end + start }));
      });
    },
  };
}
