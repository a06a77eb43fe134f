import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { currentStep } from '@/utils/domain/approval/round';
import { Avatar } from './Avatar';
import { useDeskFacts } from './desk-context';
import type { Review } from './useReview';
import { kindText, momentText, phaseText, recheckPhaseText, visibilityText } from './words';

/** When it is to go out: by Weibo's clock, as intended, or open. */
function timeOf({ draft, version }: Review, now: number): string {
  if (version.content.scheduleAt !== undefined) {
    return t('review.scheduled', momentText(version.content.scheduleAt, now));
  }
  return draft.meta.intendedAt === undefined
    ? t('review.no_time')
    : t('review.intended', momentText(draft.meta.intendedAt, now));
}

/** Account, time, visibility, author and round of a draft. */
export function PostHead({ review }: { readonly review: Review }) {
  const { nameOf, now } = useDeskFacts();
  const { draft, version, round, account, lane } = review;
  const { content } = version;
  const name = account?.name ?? content.accountUid;
  const step = round && draft.phase === 'in-review' ? currentStep(round) : undefined;
  return (
    <header className="rv-post-head">
      <Avatar name={name} />
      <b className="cut">@{name}</b>
      {draft.recheck && (
        <Chip tone="warn" icon="diff">
          {t('recheck.name')}
        </Chip>
      )}
      {content.kind !== 'post' && <span>{kindText(content.kind)}</span>}
      <span>
        {draft.recheck ? t('recheck.seen', momentText(draft.recheck.seenAt, now)) : timeOf(review, now)}
      </span>
      <span>{visibilityText(content.visibility)}</span>
      {content.statement && <span>{content.statement}</span>}
      <span className="grow" />
      <span>
        {nameOf(draft.lastEditor)} {round && t('review.round', round.n)}
      </span>
      {round && step !== undefined && round.steps.length > 1 && (
        <Chip>{t('review.step', round.steps[step]?.name ?? '', step + 1, round.steps.length)}</Chip>
      )}
      {lane?.actingFor !== undefined && (
        <Chip tone="accent" icon="user">
          {t('review.acting_for', nameOf(lane.actingFor))}
        </Chip>
      )}
      {draft.phase !== 'in-review' && <Chip>{recheckPhaseText(draft) ?? phaseText(draft.phase)}</Chip>}
    </header>
  );
}
