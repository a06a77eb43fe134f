import { spanText, titleOf, visibilityText } from '@/components/review/words';
import { Button } from '@/components/ui/Button';
import { Chip, type Tone } from '@/components/ui/Chip';
import type { IconName } from '@/components/ui/icon-paths';
import { t } from '@/components/ui/message';
import type { maySign, Release, ReleaseState } from '@/utils/domain/approval/emergencies';
import type { Person } from '@/utils/model/people';
import { nameOf } from '../../org/words';
import { timeText } from '../../time-text';

const LOOKS: Readonly<Record<ReleaseState, { readonly icon: IconName; readonly tone: Tone }>> = {
  waiting: { icon: 'bolt', tone: 'warn' },
  overdue: { icon: 'clock', tone: 'block' },
  signed: { icon: 'ok', tone: 'ok' },
};

interface ReleaseRowProps {
  readonly release: Release;
  readonly people: readonly Person[];
  readonly accountName: string;
  readonly may: ReturnType<typeof maySign>;
  readonly now: number;
  readonly isBusy: boolean;
  readonly onSign: () => void;
}

/** Who let what out alone, why, and who stands behind it. */
export function ReleaseRow({ release, people, accountName, may, now, isBusy, onSign }: ReleaseRowProps) {
  const { draft, glass, due, state } = release;
  const content = draft.versions.find((one) => one.n === glass.version)?.content;
  const title = titleOf(draft, content);
  const { countersign } = glass;
  const isOut = draft.publication !== undefined;
  return (
    <li className="account" aria-label={title}>
      <div className="row wrap">
        <Chip {...LOOKS[state]}>
          {state === 'overdue' ? t('releases.overdue_by', spanText(now - due)) : t(`releases.${state}`)}
        </Chip>
        <b>@{accountName}</b>
        <a className="cut grow" href={`#/evidence/${encodeURIComponent(draft.id)}`}>
          {title}
        </a>
        {state !== 'signed' && (
          <Button
            off={isBusy || may !== 'yes'}
            aria-label={t('releases.sign_of', title)}
            title={may === 'yes' ? undefined : t(may === 'own' ? 'releases.own' : 'releases.no_right')}
            onClick={onSign}
          >
            {t('review.countersign')}
          </Button>
        )}
      </div>
      {content && content.text !== title && <p className="post-words">{content.text}</p>}
      <p className="fg-2 t12">
        {t('releases.by', nameOf(people, glass.by), timeText(glass.at), glass.reason)}
        {content && ` · ${visibilityText(content.visibility)}`}
        {` · ${t(isOut ? 'releases.out' : 'releases.not_out')}`}
      </p>
      <p className={state === 'overdue' ? 'block-fg t12' : 'fg-2 t12'}>
        {countersign
          ? countersign.at === undefined
            ? t('releases.signed_by', nameOf(people, countersign.by))
            : t('releases.signed_at', nameOf(people, countersign.by), timeText(countersign.at))
          : t(state === 'overdue' ? 'releases.was_due' : 'releases.due', timeText(due))}
        {state !== 'signed' &&
          may !== 'yes' &&
          ` · ${t(may === 'own' ? 'releases.own' : 'releases.no_right')}`}
      </p>
    </li>
  );
}
