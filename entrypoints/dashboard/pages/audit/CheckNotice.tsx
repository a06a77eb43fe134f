import { ErrorNote, Notice } from '@/components/page/Notice';
import { t } from '@/components/ui/message';
import { numberText, timeText } from '../../time-text';
import type { Check } from './useVerify';

/** What a walk through the record has found. */
export function CheckNotice({ check }: { readonly check: Check }) {
  switch (check.phase) {
    case 'idle':
      return null;
    case 'running':
      return <Notice>{t('page.audit.verifying', numberText(check.done))}</Notice>;
    case 'whole':
      return (
        <Notice tone="ok" title={t('page.audit.whole', numberText(check.head.seq))}>
          <code>{check.head.hash.slice(0, 16)}</code> {t('page.audit.whole_hint')}
          {check.anchors > 0 && ` · ${t('org.audit_anchors', check.anchors)}`}
        </Notice>
      );
    case 'broken':
      return (
        <Notice tone="block" title={t('page.audit.broken', numberText(check.seq))}>
          {t(`page.audit.fault_${check.fault}`)}
        </Notice>
      );
    case 'unanchored': {
      const { fault, anchor, head } = check;
      const isCut = fault === 'truncated';
      return (
        <Notice
          tone="block"
          title={t(
            isCut ? 'org.audit_truncated' : 'org.audit_rewritten',
            numberText(isCut ? head.seq : anchor.seq),
          )}
        >
          {isCut
            ? t('org.audit_truncated_hint', timeText(anchor.at), numberText(anchor.seq))
            : t('org.audit_rewritten_hint', timeText(anchor.at))}
        </Notice>
      );
    }
    case 'failed':
      return <ErrorNote error={check.error} />;
  }
}
