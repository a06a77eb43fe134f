import { describe, expect, it } from 'vitest';
import { diffMetrics } from '@/utils/domain/backup/diff-metrics';
import { diffReports } from '@/utils/domain/backup/diff-reports';
import { type MetricContents, NO_METRICS } from '@/utils/domain/backup/metric-fields';
import { NO_REPORTS, type ReportContents } from '@/utils/domain/backup/report-fields';
import { DEFAULT_CRITERIA } from '@/utils/domain/scorecard/default-criteria';
import type { Scorecard } from '@/utils/model/scorecard';
import { aDay, aPost } from '../../support/metrics';

const named = (id: string) => `<${id}>`;
const measured = (mid: string, createdAt: number, series = 'AA==') => ({
  ...aPost(mid, { createdAt }),
  series,
});
const metrics = (over: Partial<MetricContents>): MetricContents => ({ ...NO_METRICS, ...over });
const reports = (over: Partial<ReportContents>): ReportContents => ({ ...NO_REPORTS, ...over });

const metricChanges = (now: MetricContents | undefined, then: MetricContents | undefined) =>
  diffMetrics(now, then, named).flatMap(([, { changes }]) => changes);
const reportChanges = (now: ReportContents | undefined, then: ReportContents | undefined) =>
  diffReports(now, then, named).flatMap(([, { changes }]) => changes);

describe('what a backup would change of counts', () => {
  it('is nothing where the file holds none', () => {
    expect(
      metricChanges(metrics({ posts: [measured('1', 5)], days: [aDay('2026-11-20', 3)] }), undefined),
    ).toEqual([]);
  });

  it('is everything of the file where nothing is here yet', () => {
    const there = metrics({ posts: [measured('1', 5)], days: [aDay('2026-11-20', 3)] });
    expect(metricChanges(undefined, there).map(({ change, name }) => [change, name])).toEqual([
      ['new', '桂花乌龙'],
      ['new', '2026-11-20 <1000000001>'],
    ]);
  });

  it('says nothing of what either side left out for its size', () => {
    const here = metrics({
      posts: [measured('1', 5), measured('2', 10)],
      days: [aDay('2026-11-18', 1), aDay('2026-11-20', 1)],
    });
    const there = metrics({
      postsFrom: 8,
      posts: [measured('2', 10, 'AQ==')],
      daysFrom: '2026-11-19',
      days: [aDay('2026-11-20', 1)],
    });
    expect(metricChanges(here, there)).toMatchObject([
      { kind: 'measured', id: '2', change: 'changed', fields: [{ name: 'readings' }] },
    ]);
    expect(metricChanges(there, here).map(({ id }) => id)).toEqual(['2']);
  });

  it('names a look back that is not here, and a note', () => {
    const post = measured('1', 5);
    const looked = { ...post, lookBack: { note: '图好，字多', by: 'chen', at: 9 } };
    const account = { uid: '2000000009', name: '竹里茶事', since: 1, by: 'chen', notes: [] };
    const noted = { ...account, notes: [{ text: '周五连发', by: 'chen', at: 2 }] };
    expect(
      metricChanges(
        metrics({ posts: [post], tracked: [account] }),
        metrics({ posts: [looked], tracked: [noted] }),
      ),
    ).toMatchObject([
      { kind: 'tracked', name: '@竹里茶事', fields: [{ name: 'notes', before: 0, after: 1 }] },
      { kind: 'measured', fields: [{ name: 'lookBack', after: '图好，字多' }] },
    ]);
  });
});

describe('what a backup would change of reports and scorecards', () => {
  const card: Scorecard = {
    id: 'person:lin:month:2026-10-01',
    rev: 2,
    subject: { type: 'person', id: 'lin' },
    period: { kind: 'month', from: '2026-10-01', to: '2026-10-31' },
    criteria: DEFAULT_CRITERIA,
    lines: [],
    total: 71.6,
    state: 'confirmed',
    log: [{ type: 'made', by: 'chen', at: 1 }],
  };

  it('is nothing where the file holds none, and nothing where only revisions differ', () => {
    expect(reportChanges(reports({ cards: [card] }), undefined)).toEqual([]);
    expect(reportChanges(reports({ cards: [card] }), reports({ cards: [{ ...card, rev: 9 }] }))).toEqual([]);
    const criteria = (rev: number) => ({ rev, list: DEFAULT_CRITERIA });
    expect(reportChanges(reports({ criteria: criteria(1) }), reports({ criteria: criteria(4) }))).toEqual([]);
  });

  it('names the card by whom it is about, and how it stood', () => {
    expect(
      reportChanges(reports({ cards: [card] }), reports({ cards: [{ ...card, state: 'draft', total: 60 }] })),
    ).toEqual([
      {
        kind: 'scorecards',
        id: card.id,
        name: '<lin> 2026-10-01 – 2026-10-31',
        change: 'changed',
        fields: [
          { name: 'score', as: 'count', before: 72, after: 60 },
          { name: 'state', as: 'scoreState', before: 'confirmed', after: 'draft' },
        ],
      },
    ]);
  });

  it('brings criteria of a company back, or those that come with it', () => {
    const own = reports({ criteria: { rev: 1, list: DEFAULT_CRITERIA.slice(1) } });
    expect(reportChanges(reports({}), own)).toMatchObject([{ kind: 'criteria', change: 'new' }]);
    expect(reportChanges(own, reports({}))).toMatchObject([{ kind: 'criteria', change: 'missing' }]);
  });
});
