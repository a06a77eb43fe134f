import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { ComposerState } from '@/utils/guard/session';
import type { Reason } from '@/utils/model/verdict';

/** Whether the chip says this reason, so that no sentence has to. */
export const hasChip = (reason: Reason): boolean => reason === 'frozen' || reason.startsWith('approval');

/** What stands between a sound text and sending it: approval or a freeze. */
export function StatusChip({ state }: { readonly state: ComposerState }) {
  const { reasons } = state;
  if (reasons.includes('frozen')) {
    return (
      <Chip icon="frozen" tone="ink">
        {t('composer.chip_frozen')}
      </Chip>
    );
  }
  if (reasons.includes('approval-void')) {
    return (
      <Chip icon="diff" tone="warn">
        {t('composer.chip_void')}
      </Chip>
    );
  }
  if (!reasons.includes('approval-missing')) return null;
  return <Chip icon="edit">{t('composer.chip_no_approval')}</Chip>;
}
