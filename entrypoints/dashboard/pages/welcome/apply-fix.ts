import { t } from '@/components/ui/message';
import type { Finding, Fix } from '@/utils/model/finding';

/** The text after a repair. */
export function applyFix(text: string, { start, end }: Pick<Finding, 'start' | 'end'>, fix: Fix): string {
  if (fix.kind === 'insert') {
    const at = fix.insertAt ?? end;
    return text.slice(0, at) + fix.text + text.slice(at);
  }
  return text.slice(0, start) + (fix.kind === 'replace' ? fix.text : '') + text.slice(end);
}

/** What the button of a repair says: its result. */
export function fixLabel(fix: Fix): string {
  if (fix.kind === 'evidence') return t('composer.fix_evidence');
  if (fix.kind === 'insert') return t('composer.fix_insert', fix.text);
  return fix.kind === 'delete' || fix.text === ''
    ? t('composer.fix_delete')
    : t('composer.fix_replace', fix.text);
}
