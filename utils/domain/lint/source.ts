import type { Finding } from '@/utils/model/finding';
import type { LintContext } from '@/utils/model/policy';
import type { Span } from '@/utils/model/span';
import { type Token, tokenize } from '../text/tokenize';
import { foldRemembered } from './fold-remembered';
import type { LintMemory } from './memory';
import { type SearchPlan, TextSearch } from './pattern/text-search';
import type { TermHit, TermIndex } from './term-index';
import { View } from './view';
import type { WordingModel } from './wording/model';
import { readWording, type WordingReading } from './wording/reading';

/** Everything rules look at, prepared once per text. */
export interface Source {
  readonly text: string;
  readonly context: LintContext;
  readonly tokens: readonly Token[];
  /** Links, names and bracketed emoji: what no rule about wording looks at. */
  readonly ignored: readonly Token[];
  /** Plainly normalised; always there. */
  readonly folded: View;
  /** What patterns find in the text as written. */
  readonly raw: TextSearch;
  /** Disguised words replaced by what they read as; only where some were found. */
  readonly decoded: View | undefined;
  /** What the linter says about the reposted original; empty when there is none. */
  readonly original: readonly Finding[];
  /** Listed words found, of all rules and the company, in original offsets. */
  readonly terms: readonly TermHit[];
  /** How the wording scores; undefined without weights. */
  readonly wording: WordingReading | undefined;
}

/** Links are not prose; a name after @ is somebody else's choice of words. */
const IGNORED = new Set<Token['kind']>(['link', 'mention', 'emoji']);

/** What rules want to be looked for. */
interface Wanted {
  readonly view: SearchPlan;
  readonly raw: SearchPlan;
  readonly wording?: WordingModel | undefined;
}

/** Prepares a text for all rules. */
export function prepareSource(
  text: string,
  context: LintContext,
  index: TermIndex,
  wanted: Wanted,
  memory: LintMemory,
  original: readonly Finding[] = [],
): Source {
  const tokens = tokenize(text);
  const ignored = tokens.filter((token) => IGNORED.has(token.kind));
  const folded = View.of(
    foldRemembered(text, (sentence, fold) => memory.foldOf(sentence, fold)),
    text.length,
  );
  const terms = index.scan(text, folded, ignored, context.now, memory);
  folded.search = new TextSearch(folded.text, wanted.view, memory.searches.folded);
  const raw = new TextSearch(text, wanted.raw, memory.searches.raw);
  const plain = { text, context, tokens, ignored, folded, raw, terms, original };
  const disguised = terms.filter((hit) => hit.disguised);
  const scored = (view: View): WordingReading | undefined =>
    wanted.wording && readWording(wanted.wording, view, context, memory);
  if (disguised.length === 0) return { ...plain, decoded: undefined, wording: scored(folded) };
  const decoded = folded.decode(
    disguised.map((hit) => ({
      start: folded.fromOriginal(hit.start),
      end: folded.fromOriginal(hit.end),
      reading: hit.reading,
      surface: hit.surface,
      term: hit.term,
      shown: hit.shown,
    })),
  );
  decoded.search = new TextSearch(decoded.text, wanted.view, memory.searches.decoded);
  return { ...plain, decoded, wording: scored(decoded) };
}

/** Whether a span of the original lies inside a link, mention or bracketed emoji. */
export const isIgnored = (source: Source, span: Span): boolean =>
  source.ignored.some((token) => token.start <= span.start && span.end <= token.end);
