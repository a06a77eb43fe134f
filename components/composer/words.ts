import type { IconName } from '@/components/ui/icon-paths';
import { type MessageKey, t } from '@/components/ui/message';
import type { ComposerState } from '@/utils/guard/session';
import type { Category } from '@/utils/model/category';
import type { Citation, Fix, Severity } from '@/utils/model/finding';
import type { Reason } from '@/utils/model/verdict';
import { whyMissing } from './approval/words';
import { countBySeverity, type Item } from './items';

/** A verdict as word, shape and tone. */
export interface VerdictWords {
  readonly word: string;
  readonly icon: IconName;
  readonly tone: string;
  /** Not a judgement: regular weight. */
  readonly quiet?: boolean;
}

const snake = (id: string): string => id.replaceAll('-', '_');

export const severityWord = (severity: Severity): string => t(`severity.${severity}`);
export const categoryWord = (category: Category): string => t(`category.${snake(category)}` as MessageKey);

/** Characters over the page's limit, or 0. */
export const overLimit = ({ length }: ComposerState): number =>
  length.limit === undefined ? 0 : Math.max(0, length.used - length.limit);

export function reasonWord(reason: Reason, state: ComposerState): string {
  if (reason === 'approval-missing' && state.approval) {
    const why = whyMissing(state.approval);
    if (why) return why;
  }
  if (reason !== 'over-limit') return t(`reason.${snake(reason)}` as MessageKey);
  const over = overLimit(state);
  return over > 0 ? t('reason.over_limit', over) : t('reason.over_limit_unknown');
}

/** The verdict of a box in words. While a short check runs (not `busy` yet) `last` goes on standing. */
export function verdictWords(state: ComposerState, last?: VerdictWords): VerdictWords {
  const { verdict, busy, reasons, banner, text, findings } = state;
  if (busy) return { word: t('verdict.checking'), icon: 'unknown', tone: 'fg-2', quiet: true };
  if (verdict === 'unknown') return { word: t('verdict.unknown'), icon: 'unknown', tone: 'warn-fg' };
  if (verdict === 'pending' && reasons.includes('approval-early')) {
    return { word: t('verdict.approval_early'), icon: 'level', tone: 'accent-fg' };
  }
  if (verdict === 'pending' && reasons.some((reason) => reason.startsWith('approval'))) {
    return { word: t('verdict.approval'), icon: 'level', tone: 'accent-fg' };
  }
  const empty: VerdictWords = { word: t('verdict.empty'), icon: 'level', tone: 'fg-2', quiet: true };
  if (verdict === 'pending') return last ?? empty;
  if (verdict === 'block') return { word: t('verdict.block'), icon: 'tilt', tone: 'block-fg' };
  if (text.trim() === '' && findings.length === 0) return empty;
  if (verdict === 'warn') return { word: t('verdict.warn'), icon: 'tilt', tone: 'warn-fg' };
  const clean = banner.kind === 'now-clean' ? t('verdict.now_clean') : t('verdict.allow');
  return { word: clean, icon: 'level', tone: 'ok-fg' };
}

/** Reasons that the findings do not say already; the first one stands beside the verdict. */
const SAID_BY_FINDINGS: readonly Reason[] = [
  'block-finding',
  'evidence-missing',
  'warn-finding',
  'checking',
  'confirm-needed',
];

export const unsaidReasons = (state: ComposerState): readonly Reason[] =>
  state.reasons.filter((reason) => !SAID_BY_FINDINGS.includes(reason));

/** "2 禁用，1 需依据": severities that may stop, in list order, zeros left out. */
export function tallyWords(state: ComposerState): string {
  const counts = countBySeverity(state.findings);
  const parts = [
    counts.block && t('composer.tally_block', counts.block),
    counts.evidence && t('composer.tally_evidence', counts.evidence),
    counts.warn && t('composer.tally_warn', counts.warn),
  ];
  return parts.filter(Boolean).join('，');
}

const LONGEST_LABEL = 14;
const cut = (text: string): string => {
  const units = [...text];
  return units.length > LONGEST_LABEL ? `${units.slice(0, LONGEST_LABEL - 1).join('')}…` : text;
};

/** What the button of a fix says; the first of several replacements says it in full, the others only the word. */
export function fixLabel(fix: Fix, first = true): string {
  switch (fix.kind) {
    case 'delete':
      return t('composer.fix_delete');
    case 'evidence':
      return t('composer.fix_evidence');
    case 'insert':
      return fix.text.trim().length <= 6 ? t('composer.fix_insert', fix.text.trim()) : t('composer.fix_fill');
    case 'replace':
      if (fix.text === '') return t('composer.fix_delete');
      return t(first ? 'composer.fix_replace' : 'composer.fix_other', cut(fix.text.trim()));
  }
}

/** Law and article on one line. */
export function citationWords({ law, article }: Citation): string {
  const name = law.replace(/^《(.*)》$/, '$1');
  return t('composer.cite', name, article ?? '');
}

/** A rule's one-line message as a sentence, in the script it is written in. */
export function sentence(text: string): string {
  if (/[。！？….!?]$/.test(text)) return text;
  return `${text}${/[\p{Script=Han}”」）》]$/u.test(text) ? '。' : '. '}`;
}

/** What a screen reader says for a row: severity, words, basis, place. */
export function rowWords({ finding, place }: Item, total: number): string {
  const basis = finding.citations[0];
  return t(
    'composer.row',
    severityWord(finding.severity),
    finding.quote,
    basis ? citationWords(basis) : finding.message,
    place,
    total,
  );
}
