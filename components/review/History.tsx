import { t } from '@/components/ui/message';
import type { Draft } from '@/utils/model/draft';
import { useDeskFacts } from './desk-context';
import { momentText } from './words';

interface Event {
  readonly at: number;
  readonly text: string;
  readonly note?: string;
}

/** What has happened to a draft, the newest first. */
function eventsOf(draft: Draft, nameOf: (id: string) => string): readonly Event[] {
  const { recheck } = draft;
  const versions = draft.versions.map((version) => ({
    at: version.at,
    text: recheck
      ? t('recheck.hist', nameOf(version.by))
      : t(version.n === 1 ? 'review.hist_written' : 'review.hist_edited', nameOf(version.by), version.n),
    note: recheck?.reason,
  }));
  const rounds = draft.rounds.map((round) => ({
    at: round.openedAt,
    text: t('review.hist_submitted', round.n, round.flowName),
  }));
  const decisions = draft.rounds.flatMap((round) =>
    round.decisions.map((decision) => {
      const name = nameOf(decision.by);
      const who =
        decision.actingFor === undefined ? name : t('review.hist_for', name, nameOf(decision.actingFor));
      const creative = decision.checks?.creative;
      return {
        at: decision.at,
        text:
          t(`review.hist_${decision.verdict}`, who) +
          (creative === undefined ? '' : ` ${t('review.creative_of', creative)}`),
        note: decision.note,
      };
    }),
  );
  return [...versions, ...rounds, ...decisions].sort((a, b) => b.at - a.at);
}

/** Versions, rounds and verdicts, with who stood in for whom. */
export function History({ draft }: { readonly draft: Draft }) {
  const { nameOf, now } = useDeskFacts();
  const events = eventsOf(draft, nameOf);
  return (
    <details className="rv-sec rv-history">
      <summary>
        {t('review.history')} <span className="fg-3">{events.length}</span>
      </summary>
      <ol>
        {events.map((event) => (
          <li key={`${event.at}${event.text}`}>
            <span className="fg-3 t12">{momentText(event.at, now)}</span>
            <span>
              {event.text}
              {event.note && <q>{event.note}</q>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
