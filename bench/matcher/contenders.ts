import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import { Mint } from 'mint-filter';
import ModernAhoCorasick from 'modern-ahocorasick';
import * as OpenCC from 'opencc-js/t2cn';
import SensitiveWordTool from 'sensitive-word-tool';
import { compileLexicon } from '@/utils/domain/lexicon/compile';
import { type Lexicon, openLexicon } from '@/utils/domain/lexicon/lexicon';

/** Something that finds words; `find` returns how many occurrences it reports. */
export interface Built {
  find(text: string): number;
  /** Stored form, if there is one, and how to open it again. */
  readonly stored?: { readonly bytes: number; restore(): unknown };
}
export type Contender = (words: readonly string[]) => Built;

const ours = (
  words: readonly string[],
  evade: boolean,
  find: (lexicon: Lexicon, text: string) => number,
): Built => {
  const terms = words.map((text) =>
    evade ? { id: text, text, evade: { homophone: true, pinyin: true } } : { id: text, text },
  );
  const compiled = compileLexicon(terms);
  const lexicon = openLexicon(compiled);
  return {
    find: (text) => find(lexicon, text),
    stored: { bytes: compiled.buffer.byteLength, restore: () => openLexicon(compiled.buffer) },
  };
};

const NOISE = /[\p{P}\p{S}\p{Z}\p{C}\p{M}]/gu;

/** The pipeline people write by hand: NFKC, lower case, simplified, strip signs; it loses where a hit was. */
const handPipeline: Contender = (words) => {
  const simplify = OpenCC.Converter({ from: 't', to: 'cn' });
  const clean = (text: string) => simplify(text.normalize('NFKC').toLowerCase()).replace(NOISE, '');
  const matcher = new FastAhoCorasick(words.map(clean));
  return { find: (text) => matcher.matchInText(clean(text)).length };
};

export const CONTENDERS: Readonly<Record<string, Contender>> = {
  'weiheng exact': (words) => ours(words, false, (lexicon, text) => lexicon.scanRaw(text).length / 3),
  'weiheng folded + skip + repeat': (words) =>
    ours(words, false, (lexicon, text) => lexicon.scan(text).length),
  'weiheng + homophones + pinyin': (words) => ours(words, true, (lexicon, text) => lexicon.scan(text).length),
  '@monyone/aho-corasick fast': (words) => {
    const matcher = new FastAhoCorasick([...words]);
    return { find: (text) => matcher.matchInText(text).length };
  },
  'modern-ahocorasick': (words) => {
    const matcher = new ModernAhoCorasick([...words]);
    return { find: (text) => matcher.search(text).length };
  },
  'mint-filter': (words) => {
    const matcher = new Mint([...words]);
    return { find: (text) => matcher.filter(text, { replace: false }).words.length };
  },
  'sensitive-word-tool': (words) => {
    const matcher = new SensitiveWordTool({ wordList: [...words], useDefaultWords: false });
    return { find: (text) => matcher.match(text).length };
  },
  'NFKC + opencc-js + strip + aho-corasick': handPipeline,
  'String.includes loop': (words) => ({
    find: (text) => words.reduce((n, word) => n + Number(text.includes(word)), 0),
  }),
};
