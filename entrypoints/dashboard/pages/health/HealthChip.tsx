import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { HealthVerdict } from '@/utils/model/health';

const LOOK = {
  ok: ['level', 'ok'],
  drifting: ['tilt', 'warn'],
  broken: ['unknown', 'block'],
  unseen: ['unknown', 'plain'],
} as const;

export const HealthChip = ({ verdict }: { readonly verdict: HealthVerdict | 'unseen' }) => {
  const [icon, tone] = LOOK[verdict];
  return (
    <Chip icon={icon} tone={tone}>
      {t(`page.health.${verdict}`)}
    </Chip>
  );
};
