import { dayOf } from '@/utils/core/day';
import { periodBefore, periodOf } from '@/utils/domain/reports/period';
import { callAsContent } from '../../tests/e2e/harness/approvals';
import { closeWelcome } from '../../tests/e2e/harness/welcome';
import { ask, timesOf } from '../lib/ask';
import { openBench } from '../lib/browser';
import { goal, type Section } from '../lib/section';
import { figure } from '../lib/stats';
import { onePutEach, seedReadings, uidAt } from './seed-readings';
import { workerHeap } from './worker-heap';

const ACCOUNTS = 50;
const POSTS = 20_000;
const READINGS = 50;
const DAYS = 730;
const TURNS = 7;
const BATCH = 100;
const DAY = 86_400_000;
const HOUR = 3_600_000;

const WORKSPACE_FILE = {
  format: 'weiheng-workspace',
  version: 1,
  name: '云杉茶饮',
  people: [{ id: 'zhou', name: '周岚', roles: ['manager'] }],
  accounts: Array.from({ length: ACCOUNTS }, (_, n) => ({
    uid: uidAt(n),
    name: `云杉茶饮${n + 1}`,
    kind: 'official',
    mode: 'advise',
    industry: 'food',
  })),
  me: 'zhou',
};

export async function benchMetrics(): Promise<readonly Section[]> {
  const bench = await openBench({ extension: true, posts: 20 });
  const call = bench.call as (method: string, params?: object) => Promise<unknown>;
  try {
    const { control } = bench;
    if (!control) throw new Error('no extension');
    await closeWelcome(bench.context);
    await call('workspace.import', { commandId: crypto.randomUUID(), text: JSON.stringify(WORKSPACE_FILE) });
    const now = Date.now();
    await seedReadings(control, {
      accounts: ACCOUNTS,
      posts: POSTS,
      readings: READINGS,
      days: DAYS,
      until: now - 3 * DAY,
    });
    const month = periodBefore(periodOf('month', dayOf(now)));
    const quarter = periodBefore(periodOf('quarter', dayOf(now)));
    const report = async (what: string, period: object, uid?: string) =>
      timesOf(what, await ask(call, TURNS, 'reports.build', () => ({ period, ...(uid ? { uid } : {}) })));
    const matrix = await report('month, 50 accounts', month);
    const heap = await workerHeap(bench.context);
    const season = await report('quarter, 50 accounts', quarter);
    const one = await report('month, one account', month, uidAt(3));
    const post = timesOf(
      'one post with its readings',
      await ask(call, TURNS, 'metrics.post', (turn) => ({ mid: String(5_100_000_000_000_000 + turn * 991) })),
    );
    const home = await bench.openHome();
    const content = await callAsContent(home.page);
    const seen = (turn: number) =>
      Array.from({ length: BATCH }, (_, i) => {
        const n = turn * BATCH + i;
        const count = (value: number) => ({ value, step: 1 });
        return {
          uid: uidAt(n % ACCOUNTS),
          mid: String(5_300_000_000_000_000 + n),
          mblogid: `R${n.toString(36).padStart(8, '0')}`,
          createdAt: now - 2 * HOUR,
          traits: {
            type: 'original',
            title: '早安',
            topics: [],
            superTopics: [],
            pictures: 0,
            hasVideo: false,
            hasLink: false,
          },
          reading: { at: now - HOUR, source: 'json', reposts: count(n), comments: count(n), likes: count(n) },
        };
      });
    const observed = timesOf(
      `${BATCH} readings of as many posts, with days and the record`,
      await ask(content, TURNS, 'metrics.observe', (turn) => ({ posts: seen(turn), followers: [] })),
    );
    const strips = timesOf(
      'growth of 20 posts on the page',
      await ask(content, TURNS, 'metrics.strips', (turn) => ({
        mids: seen(turn)
          .slice(0, 20)
          .map(({ mid }) => mid),
      })),
    );
    const single = await onePutEach(control, BATCH * 5);
    const ratio = single / 5 / observed.p50;
    const rows = [matrix, season, one, post, observed, strips];
    return [
      {
        title: 'Engagement counts',
        how: `${(POSTS * READINGS).toLocaleString('en')} readings of ${POSTS.toLocaleString('en')} posts of ${ACCOUNTS} accounts over two years in the browser's own database, with their rows of days. Each question goes from a page to the background worker and back as a message, ${TURNS} times. Peer of the writing: one put in a transaction of its own for each reading. Times in ms.`,
        head: ['', 'p50', 'p99'],
        rows: [
          ...rows.map(({ what, p50, p99 }) => [what, figure(p50), figure(p99)]),
          [`peer: ${BATCH} readings, one put and one transaction each`, figure(single / 5), ''],
          ['heap of the worker after reports of the whole matrix', `${figure(heap)} MB`, ''],
        ],
        goals: [
          goal(
            'report over 1,000,000 readings, p50',
            '≤ 1,000 ms',
            `${figure(matrix.p50)} ms`,
            matrix.p50 <= 1_000,
          ),
          goal('heap of the worker', '≤ 200 MB', `${figure(heap)} MB`, heap <= 200),
          goal('writing against one put each', '≥ 20 ×', `${figure(ratio)} ×`, ratio >= 20),
        ],
      },
    ];
  } finally {
    await bench.close();
  }
}
