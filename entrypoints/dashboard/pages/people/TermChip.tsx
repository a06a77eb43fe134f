import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { isWithin } from '@/utils/domain/accounts/permissions';

interface TermChipProps {
  /** epoch ms; undefined = no bound. */
  readonly from?: number;
  readonly until?: number;
}

/** Whether something with dates holds now. */
export function TermChip({ from, until }: TermChipProps) {
  const now = Date.now();
  if (isWithin(now, from, until)) {
    return (
      <Chip tone="ok" icon="ok">
        {t('org.now')}
      </Chip>
    );
  }
  return (
    <Chip tone="outline" icon="clock">
      {t(until !== undefined && now >= until ? 'org.over' : 'org.later')}
    </Chip>
  );
}
