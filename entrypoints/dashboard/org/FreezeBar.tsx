import { useLive } from '@/components/hooks/useLive';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import type { Freeze } from '@/utils/model/freeze';
import type { GovernedAccount } from '@/utils/model/policy';
import { isLifted } from '@/utils/store/repos/freezes';
import { freezesQuery, snapshotQuery } from '../data';
import { listText } from './words';

/** What a freeze stops, in names. */
export const frozenText = ({ accounts }: Freeze, known: readonly GovernedAccount[]): string =>
  accounts === 'all'
    ? t('org.freeze_all')
    : listText(accounts.map((uid) => `@${known.find((one) => one.uid === uid)?.name ?? uid}`));

/** On every page while something is frozen: the one state that shouts. */
export function FreezeBar({ isHere }: { readonly isHere: boolean }) {
  const freezes = (useLive(freezesQuery).value ?? []).filter((one) => !isLifted(one));
  const accounts = useLive(snapshotQuery).value?.accounts ?? [];
  if (freezes.length === 0) return null;
  return (
    <div className="freeze-bar" role="status">
      {freezes.map((one) => (
        <p key={one.id} className="row wrap">
          <Icon name="frozen" />
          <b>{t('org.freeze_on', frozenText(one, accounts))}</b>
          <span className="grow">{t('org.freeze_on_by', one.byName, one.reason)}</span>
          {!isHere && <a href="#/freeze">{t('org.freeze_go')}</a>}
        </p>
      ))}
    </div>
  );
}
