import { useState } from 'react';
import { Empty } from '@/components/page/Empty';
import { Notice } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { Register } from '@/utils/domain/accounts/permissions';
import { maySign, type Release, type ReleaseState } from '@/utils/domain/approval/emergencies';
import { optional } from '../../org/words';
import { numberText } from '../../time-text';
import { ReleaseRow } from './ReleaseRow';

const SHOWN = ['open', 'overdue', 'signed', 'all'] as const;
type Shown = (typeof SHOWN)[number];
/** So many at a time: each row is as high as its words. */
const PAGE = 50;

interface ReleaseListProps {
  readonly releases: readonly Release[];
  readonly register: Register;
  readonly me: string | undefined;
  readonly now: number;
  readonly isBusy: boolean;
  readonly onSign: (release: Release) => void;
}

const isShown = (state: ReleaseState, shown: Shown): boolean =>
  shown === 'all' || state === shown || (shown === 'open' && state !== 'signed');
const uidOf = ({ draft }: Release): string =>
  draft.versions[draft.versions.length - 1]?.content.accountUid ?? '';

export function ReleaseList({ releases, register, me, now, isBusy, onSign }: ReleaseListProps) {
  const [shown, setShown] = useState<Shown>('open');
  const [uid, setUid] = useState('');
  const [count, setCount] = useState(PAGE);
  const found = releases.filter((one) => isShown(one.state, shown) && (uid === '' || uidOf(one) === uid));
  const of = (state: ReleaseState) => releases.filter((one) => one.state === state).length;
  const overdue = of('overdue');
  return (
    <>
      {me === undefined && <Notice tone="warn">{t('releases.needs_me')}</Notice>}
      {overdue > 0 && <Notice tone="block">{t('releases.overdue_count', numberText(overdue))}</Notice>}
      <section className="wp-panel filters" aria-label={t('org.audit_filter')}>
        <Select
          label={t('releases.show')}
          value={shown}
          options={SHOWN.map((one) => [one, t(`releases.show_${one}`)])}
          onChange={(next) => {
            setShown(next);
            setCount(PAGE);
          }}
        />
        <Select
          label={t('org.audit_account')}
          value={uid}
          options={optional(
            register.accounts.map((one) => [one.uid, `@${one.name}`]),
            t('org.all'),
          )}
          onChange={setUid}
        />
        <span className="fg-3" role="status">
          {t('releases.found', numberText(found.length))}
        </span>
      </section>
      <section className="wp-panel" aria-label={t('releases.title')}>
        {found.length === 0 ? (
          <Empty
            title={t(releases.length === 0 ? 'releases.none' : 'releases.nothing')}
            text={releases.length === 0 ? t('releases.none_hint') : undefined}
          />
        ) : (
          <ul>
            {found.slice(0, count).map((release) => (
              <ReleaseRow
                key={`${release.draft.id}/${release.n}`}
                release={release}
                people={register.people}
                accountName={
                  register.accounts.find((one) => one.uid === uidOf(release))?.name ?? uidOf(release)
                }
                may={maySign(release, register, me, now)}
                now={now}
                isBusy={isBusy}
                onSign={() => onSign(release)}
              />
            ))}
          </ul>
        )}
        {found.length > count && (
          <div className="row foot">
            <Button onClick={() => setCount(count + PAGE)}>{t('releases.more')}</Button>
          </div>
        )}
      </section>
    </>
  );
}
