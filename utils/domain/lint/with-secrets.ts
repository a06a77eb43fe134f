import type { CompanyTerm, SecretWord } from '@/utils/model/company-term';
import { findSecrets } from '../lexicon/secret';
import type { LexiconTerm, TermMatch } from '../lexicon/term';
import type { TermScanner } from './term-index';

/** Shown in place of a word that nobody but its owner knows. */
const NAME = '保密词';
/** Beyond any list a scanner has. */
const SECRET_LIST = 1_000_000;

const isOver = (embargoUntil: string | undefined, now: number | undefined): boolean =>
  embargoUntil !== undefined &&
  now !== undefined &&
  // a bare date ends at local midnight of China
  Date.parse(embargoUntil.length === 10 ? `${embargoUntil}T00:00:00+08:00` : embargoUntil) <= now;

/** A scanner that also finds the company's secret words, which are known by their hashes only. */
export function withSecrets(scanner: TermScanner, terms: readonly CompanyTerm[]): TermScanner {
  const secrets = terms.filter(
    (term): term is CompanyTerm & { secret: SecretWord } => term.secret !== undefined,
  );
  if (secrets.length === 0) return scanner;
  const hashes = secrets.map(({ secret }) => secret);
  const listed = secrets.map(({ secret: _secret, ...term }): LexiconTerm => ({ ...term, text: NAME }));
  return {
    term: (termIndex, lexiconIndex) => {
      if (lexiconIndex !== SECRET_LIST) return scanner.term(termIndex, lexiconIndex);
      const term = listed[termIndex];
      if (!term) throw new RangeError(`no secret ${termIndex}`);
      return term;
    },
    scan(text, options) {
      const found = findSecrets(text, hashes)
        .filter(({ index }) => !isOver(listed[index]?.embargoUntil, options?.now))
        .map(
          ({ index, start, end }): TermMatch => ({
            lexiconIndex: SECRET_LIST,
            termIndex: index,
            termId: listed[index]?.id ?? '',
            term: NAME,
            start,
            end,
            surface: text.slice(start, end),
            reading: 'plain',
            shown: '',
          }),
        );
      const others = scanner.scan(text, options);
      if (found.length === 0) return others;
      return [...others, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
    },
  };
}
