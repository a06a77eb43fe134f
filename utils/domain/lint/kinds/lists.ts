import type { EmbargoRule, Hit, PreferredTermRule } from '../types';
import type { Check, Kind } from './kind';

/** Hits of listed words, plain or decoded, with whatever else the kind says about each. */
const wordHits = (wanted: (term: string) => boolean, extra: (term: string) => Partial<Hit>): Check =>
  function* (source, view) {
    for (const hit of source.terms) {
      if (hit.list !== 0 || !wanted(hit.term) || hit.disguised !== view.decoded.length > 0) continue;
      const start = view.fromOriginal(hit.start);
      const end = view.fromOriginal(hit.end);
      if (end > start) yield { start, end, reading: hit.reading, ...extra(hit.term) };
    }
  };

/** Words that may not appear before a moment; `context.now` is the clock. */
export const embargoKind: Kind<EmbargoRule> = (rule) => {
  const until = Date.parse(rule.until);
  const terms = new Set(rule.terms);
  const check = wordHits(
    (term) => terms.has(term),
    () => ({ data: { until: rule.until.slice(0, 16).replace('T', ' ') } }),
  );
  return (source, view) => (source.context.now < until ? check(source, view) : []);
};

/** The company's own way to write a name or term. */
export const preferredTermKind: Kind<PreferredTermRule> = (rule) =>
  wordHits(
    (term) => Object.hasOwn(rule.prefer, term),
    (term) => ({ fixes: [rule.prefer[term] ?? ''], data: { better: rule.prefer[term] ?? '' } }),
  );
