import { useLive } from '@/components/hooks/useLive';
import { Select } from '@/components/page/Select';
import { t } from '@/components/ui/message';
import { snapshotQuery } from '../../data';
import type { PlayContext } from './usePlayground';

/** Takes kind and industry over from a registered account. Nothing is shown while there is none. */
export function AccountPick({ onPick }: { readonly onPick: (part: Partial<PlayContext>) => void }) {
  const accounts = useLive(snapshotQuery).value?.accounts ?? [];
  if (accounts.length === 0) return null;
  return (
    <Select
      label={t('page.play.as')}
      hideLabel
      value=""
      options={[['', t('page.play.as')], ...accounts.map((a) => [a.uid, `@${a.name}`] as const)]}
      onChange={(uid) => {
        const account = accounts.find((candidate) => candidate.uid === uid);
        if (account) onPick({ accountKind: account.kind, industry: account.industry });
      }}
    />
  );
}
