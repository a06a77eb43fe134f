import { Notice } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { t } from '@/components/ui/message';
import type { CrisisLevel as Level } from '@/utils/model/workspace';
import { useWorkspace } from '../../org/useWorkspace';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** How bad it is: flows may ask for more people from a level on. */
export function CrisisLevel({ level }: { readonly level: Level }) {
  const { run, error } = useWorkspace();
  return (
    <section className="wp-panel wp-section">
      <h2>{t('org.crisis')}</h2>
      {error && <Notice tone="block">{error}</Notice>}
      <Select
        label={t('org.crisis')}
        hideLabel
        value={String(level)}
        options={LEVELS.map((one) => [String(one), t(`org.crisis_${one}`)])}
        onChange={(value) => {
          const chosen = LEVELS.find((one) => String(one) === value);
          if (chosen !== undefined) void run(() => ({ crisisLevel: chosen }));
        }}
      />
      <p className="fg-2 t12">{t('org.crisis_hint')}</p>
    </section>
  );
}
