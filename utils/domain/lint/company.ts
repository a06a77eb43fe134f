import type { Category } from '@/utils/model/category';
import type { Finding } from '@/utils/model/finding';
import type { LexiconTerm } from '../lexicon/term';
import type { TermHit } from './term-index';
import { isDoubtful, lowerSeverity } from './to-finding';

const MESSAGES: Readonly<Partial<Record<Category, string>>> = {
  secret: '是公司保密词，不能公开',
  competitor: '是竞品名称，按公司规定不提',
  brand: '不是公司规定的品牌写法',
};

/** What a company word list says about a word found: its note, its replacements, its severity. */
export function toCompanyFinding(hit: TermHit, term: LexiconTerm): Finding {
  const category = term.category ?? 'company';
  const severity = term.severity ?? (category === 'secret' ? 'block' : 'warn');
  const doubtful = isDoubtful(hit.reading);
  const embargo = term.embargoUntil ? `${term.embargoUntil.slice(0, 10)} 前不能发布` : undefined;
  const why = term.note ?? embargo ?? MESSAGES[category] ?? '在公司词库里';
  return {
    rule: `company.lexicon.${category}`,
    category,
    severity: doubtful ? lowerSeverity(severity) : severity,
    start: hit.start,
    end: hit.end,
    quote: hit.surface,
    message: doubtful ? `疑似“${hit.term}”：${why}` : `“${hit.surface}”：${why}`,
    reading: hit.reading,
    ...(hit.disguised ? { shown: `${hit.surface} → ${hit.term}（${hit.shown}）` } : {}),
    fixes: (term.replacements ?? []).map((text) =>
      text === '' ? { kind: 'delete' as const, text } : { kind: 'replace' as const, text },
    ),
    citations: [],
  };
}
