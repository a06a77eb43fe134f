import { foldText } from '../fold';
import { compilePattern } from '../pattern/compile';
import { hasMatch } from '../pattern/search';
import type { NameRule, RepostRule } from '../types';
import type { Kind } from './kind';

/** Names: the whole text is a nickname (asked by `lintName`), or every @name of a post. */
export const nameKind: Kind<NameRule> = (rule) => {
  const patterns = rule.any.map(compilePattern);
  const bad = (name: string): boolean => patterns.some((p) => hasMatch(foldText(name).text, p));
  return function* (source, view) {
    if (view !== source.folded) return;
    if (rule.on === 'nickname') {
      const end = source.text.length;
      if (end > 0 && bad(source.text)) yield { start: 0, end, reading: 'plain', original: true };
      return;
    }
    for (const token of source.tokens) {
      if (token.kind === 'mention' && bad(token.value))
        yield { start: token.start, end: token.end, reading: 'plain', original: true };
    }
  };
};

/** The reposted original: passing it on is saying it. The whole own text is marked. */
export const repostKind: Kind<RepostRule> = (rule) => {
  const patterns = (rule.original ?? []).map(compilePattern);
  const authors = (rule.authors ?? []).map(compilePattern);
  return function* (source, view) {
    const original = source.context.original;
    if (!original || view !== source.folded) return;
    const text = foldText(original.text).text;
    const author = foldText(original.author ?? '').text;
    const inherited = source.original?.find((f) => rule.inherits?.severities.includes(f.severity));
    const spoken =
      patterns.some((p) => hasMatch(text, p)) ||
      (author !== '' && authors.some((p) => hasMatch(author, p))) ||
      inherited !== undefined;
    if (!spoken) return;
    yield {
      start: 0,
      end: source.text.length,
      reading: 'plain',
      original: true,
      data: {
        author: original.author ?? '原作者',
        found: inherited?.quote ?? '',
        why: inherited?.message ?? '',
      },
    };
  };
};
