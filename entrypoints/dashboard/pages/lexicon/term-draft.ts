import type { Category } from '@/utils/model/category';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { Severity } from '@/utils/model/finding';
import { termId } from './rows-to-terms';

/** A word as typed into the form. */
export interface TermDraft {
  readonly text: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly replacement: string;
  readonly note: string;
  /** `2026-12-20`, or empty. */
  readonly embargoUntil: string;
  readonly isException: boolean;
  /** Keep a fingerprint only. */
  readonly isSecret: boolean;
}

export const EMPTY_DRAFT: TermDraft = {
  text: '',
  category: 'company',
  severity: 'warn',
  replacement: '',
  note: '',
  embargoUntil: '',
  isException: false,
  isSecret: false,
};

/** The row that is stored for a draft with a word in it. */
export function toTerm(draft: TermDraft): CompanyTerm {
  const text = draft.text.trim();
  const { category, severity, embargoUntil } = draft;
  const replacement = draft.replacement.trim();
  const note = draft.note.trim();
  return {
    id: termId(text),
    text,
    category,
    severity,
    ...(draft.isException ? { kind: 'allow' as const } : {}),
    ...(replacement ? { replacements: [replacement] } : {}),
    ...(embargoUntil ? { embargoUntil } : {}),
    ...(note ? { note } : {}),
  };
}
