import { DAY_MS, startOfDay, toDayNumber } from '@/utils/core/day';
import { slaReport } from '@/utils/domain/desk/sla-report';
import type { Period, Report, Source } from '@/utils/model/report';
import type { Criterion, ScoreSubject } from '@/utils/model/scorecard';
import { readOpenedBetween } from '@/utils/store/repos/tickets';
import type { Database } from '@/utils/store/schema';
import { readDesk } from '../desk/read-desk';
import { gatherReport } from './gather-report';
import type { Sight } from './read-sight';

/** A number and where it came from; undefined `raw` = nothing was read. */
export interface Measured {
  readonly raw?: number;
  readonly sources: readonly Source[];
}

/** Accounts a card is about: the account, or those the person answers for. */
export const accountsOf = ({ governed }: Sight, subject: ScoreSubject): readonly string[] =>
  subject.type === 'account'
    ? governed.filter(({ uid }) => uid === subject.uid).map(({ uid }) => uid)
    : governed.filter(({ ownerId }) => ownerId === subject.id).map(({ uid }) => uid);

/** Mean of the reviewers' 创意 (1 to 5) of drafts of the period. */
async function creativeOf(
  db: Database,
  subject: ScoreSubject,
  uids: readonly string[],
  from: number,
  until: number,
): Promise<Measured> {
  const lists = await Promise.all(uids.map((uid) => db.getAllFromIndex('drafts', 'accountUid', uid)));
  const scores = lists
    .flat()
    .filter((draft) => Array.isArray(draft.versions) && Array.isArray(draft.rounds))
    .filter(({ versions }) => subject.type === 'account' || versions[0]?.by === subject.id)
    .flatMap(({ rounds }) => rounds.flatMap(({ decisions }) => decisions))
    .filter(({ at }) => at >= from && at < until)
    .flatMap(({ checks }) => checks?.creative ?? []);
  if (scores.length === 0) return { sources: [] };
  return { raw: scores.reduce((sum, one) => sum + one, 0) / scores.length, sources: [] };
}

/** Share of answered comments of the period that were answered in time, per cent. */
async function inTimeOf(
  db: Database,
  uids: readonly string[],
  from: number,
  until: number,
  now: number,
): Promise<Measured> {
  const desk = await readDesk(db, now);
  const tickets = (await readOpenedBetween(db, from, until)).filter(({ accountUid }) =>
    uids.includes(accountUid),
  );
  const { rows } = slaReport(tickets, { from, until }, now, desk.context.clock);
  const answered = rows.reduce((sum, one) => sum + one.answered, 0);
  const inTime = rows.reduce((sum, one) => sum + one.inTime, 0);
  return answered === 0 ? { sources: [] } : { raw: (inTime / answered) * 100, sources: [] };
}

const FIGURE = {
  posts: 'posts',
  'interaction-median': 'interaction-median',
  rate: 'rate',
  'follower-gain': 'follower-gain',
  'off-approval': 'off-approval',
  interactions: 'interactions',
  followers: 'followers',
} as const;
type FigureMeasure = keyof typeof FIGURE;
const isFigure = (measure: string): measure is FigureMeasure => measure in FIGURE;

export interface Measuring {
  readonly report: Report;
  of(measure: Criterion['measure'] | FigureMeasure): Promise<Measured>;
}

/** Everything that can be measured about accounts over a period; a report is made once and asked many times. */
export async function measureAccounts(
  db: Database,
  sight: Sight,
  subject: ScoreSubject,
  uids: readonly string[],
  period: Period,
): Promise<Measuring> {
  const from = startOfDay(toDayNumber(period.from));
  const until = startOfDay(toDayNumber(period.to)) + DAY_MS;
  const report = await gatherReport(db, sight, uids, period);
  return {
    report,
    async of(measure) {
      if (measure === 'creative') return creativeOf(db, subject, uids, from, until);
      if (measure === 'replies-in-time') return inTimeOf(db, uids, from, until, sight.now);
      if (!isFigure(measure) || uids.length === 0) return { sources: [] };
      const figure = report.figures.find(({ id }) => id === FIGURE[measure]);
      return {
        sources: figure?.sources ?? [],
        ...(figure?.value === undefined ? {} : { raw: figure.value }),
      };
    },
  };
}
