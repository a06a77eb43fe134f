import type { Hit, TermsRule } from '../types';
import type { Kind } from './kind';

/** Listed words, found by the one scan over the text; each may bring its own repairs. */
export const termsKind: Kind<TermsRule> = (rule) => {
  const fixesOf = new Map<string, readonly string[] | undefined>(
    rule.terms.map((term) => (typeof term === 'string' ? [term, undefined] : [term[0], term.slice(1)])),
  );
  return function* (source, view) {
    for (const hit of source.terms) {
      if (hit.list !== 0 || !fixesOf.has(hit.term)) continue;
      if (hit.disguised !== view.decoded.length > 0) continue;
      if (rule.disguisedOnly && !hit.disguised) continue;
      const start = view.fromOriginal(hit.start);
      const end = view.fromOriginal(hit.end);
      if (end <= start) continue;
      const fixes = fixesOf.get(hit.term);
      const found: Hit = { start, end, reading: hit.reading, ...(fixes ? { fixes } : {}) };
      yield hit.shown ? { ...found, shown: hit.shown } : found;
    }
  };
};
