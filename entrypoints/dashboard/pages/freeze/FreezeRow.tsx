import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { Freeze } from '@/utils/model/freeze';
import type { Person } from '@/utils/model/people';
import type { GovernedAccount } from '@/utils/model/policy';
import { isLifted } from '@/utils/store/repos/freezes';
import { frozenText } from '../../org/FreezeBar';
import { listText, nameOf } from '../../org/words';
import { timeText } from '../../time-text';

interface FreezeRowProps {
  readonly freeze: Freeze;
  readonly people: readonly Person[];
  readonly accounts: readonly GovernedAccount[];
  readonly me: string | undefined;
  readonly isBusy: boolean;
  readonly onLift: () => void;
}

export function FreezeRow({ freeze, people, accounts, me, isBusy, onLift }: FreezeRowProps) {
  const { reviewAt, liftedBy } = freeze;
  const isOver = isLifted(freeze);
  const hasAgreed = me !== undefined && liftedBy.includes(me);
  const agreed = listText(liftedBy.map((id) => nameOf(people, id)));
  return (
    <li className="account">
      <div className="row wrap">
        <Chip icon="frozen" tone={isOver ? 'outline' : 'ink'}>
          {t(isOver ? 'org.freeze_lifted' : 'org.freeze_active')}
        </Chip>
        <b>{frozenText(freeze, accounts)}</b>
        <span className="grow">{freeze.reason}</span>
        {!isOver && (
          <Button off={isBusy || hasAgreed} onClick={onLift}>
            {t('org.freeze_lift')}
          </Button>
        )}
      </div>
      <p className="fg-2 t12">
        {t('org.freeze_by', freeze.byName, timeText(freeze.at))}
        {' · '}
        {liftedBy.length > 0 ? t('org.freeze_agreed', agreed) : t('org.freeze_agreed_none')}
        {!isOver && ` · ${t(hasAgreed ? 'org.freeze_lift_again' : 'org.freeze_lift_first')}`}
      </p>
      {reviewAt !== undefined && !isOver && (
        <p className={reviewAt < Date.now() ? 'warn-fg t12' : 'fg-2 t12'}>
          {t(reviewAt < Date.now() ? 'org.freeze_review_due' : 'org.freeze_review_at', timeText(reviewAt))}
        </p>
      )}
    </li>
  );
}
