import { dayOf } from '@/utils/core/day';
import type { SeenPost } from '@/utils/model/metric-view';
import { be, UID } from './company';
import { aReading, exact } from './metrics';
import { freshId, fromContent, fromPage } from './worker';

const HOUR = 3_600_000;
export const NOW = Date.now();
export const RIVAL = { uid: '2000000009', name: '竹里茶事' };
export const PERIOD = {
  kind: 'campaign' as const,
  from: dayOf(NOW - 72 * HOUR),
  to: dayOf(NOW),
  topic: '早安茶',
};

export const seenPost = (n: number, hoursAgo: number, over: Partial<SeenPost> = {}): SeenPost => ({
  uid: UID,
  mid: String(5_230_000_000_000_000 + n),
  mblogid: `Qabc${10_000 + n}`,
  createdAt: NOW - 30 * HOUR,
  traits: {
    type: 'original',
    title: '桂花乌龙',
    topics: ['早安茶'],
    superTopics: [],
    pictures: 1,
    hasVideo: false,
    hasLink: false,
    visibility: 0,
  },
  reading: aReading(NOW - hoursAgo * HOUR, 100 - hoursAgo),
  ...over,
});

/** Something in every store of counts, reports and scorecards, as people make it. 陈 is in use afterwards. */
export async function everyFigure(): Promise<void> {
  await be('chen');
  await fromPage('metrics.track', { commandId: freshId(), ...RIVAL });
  await fromPage('metrics.note', { commandId: freshId(), uid: RIVAL.uid, text: '周五连发三条' });
  await fromContent('metrics.observe', {
    posts: [
      seenPost(1, 27),
      seenPost(1, 2, { reading: aReading(NOW - 2 * HOUR, 99, { reads: exact(8_000) }) }),
      seenPost(2, 3, { createdAt: NOW - 4 * HOUR }),
      seenPost(9, 5, {
        uid: RIVAL.uid,
        reading: aReading(NOW - HOUR, 0, { likes: { value: 12_000, step: 1_000 } }),
      }),
    ],
    followers: [{ uid: UID, name: '云杉茶饮', at: NOW - HOUR, followers: exact(1_000) }],
  });
  await fromPage('metrics.lookBack', { commandId: freshId(), mid: seenPost(2, 0).mid, note: '图好，字多' });
  const task = { id: 't1', uid: UID, topic: '早安茶', isSuper: false, quota: 5 };
  await fromPage('topics.save', { commandId: freshId(), task });
  const plan = { id: 'p1', kind: 'month' as const, recipients: ['陈默', '王总'], dueAfterWorkdays: 3 };
  await fromPage('reports.savePlan', { commandId: freshId(), plan });
  const { sent } = await fromPage('reports.markSent', {
    commandId: freshId(),
    planId: 'p1',
    period: PERIOD,
    recipients: ['王总'],
    digest: 'a'.repeat(64),
  });
  await fromPage('reports.markReceived', { commandId: freshId(), id: sent.id, by: '王总' });
  const made = await fromPage('score.make', {
    commandId: freshId(),
    subject: { type: 'person', id: 'lin' },
    period: PERIOD,
  });
  if (!made.ok) throw new Error(made.refusal);
  await fromPage('score.write', { commandId: freshId(), id: made.card.id, act: { type: 'confirm' } });
  const { inspection } = await fromPage('inspection.draw', {
    commandId: freshId(),
    period: PERIOD,
    seed: '十月',
    perAccount: 2,
  });
  await fromPage('inspection.mark', {
    commandId: freshId(),
    id: inspection.id,
    mid: inspection.mids[0] ?? '',
    isFine: false,
    note: '配图与文不符',
  });
  const goal = {
    id: 'g1',
    name: '每月三十条',
    root: 'spread' as const,
    metric: 'posts' as const,
    uid: UID,
    baseline: 0,
    target: 30,
    from: PERIOD.from,
    due: dayOf(NOW + 30 * 24 * HOUR),
  };
  await fromPage('goals.save', { commandId: freshId(), goal });
  await fromPage('goals.save', { commandId: freshId(), goal: { ...goal, id: 'g2', parentId: 'g1' } });
  const { rev, criteria } = await fromPage('score.settings');
  await fromPage('score.saveSettings', {
    commandId: freshId(),
    baseRev: rev,
    criteria: criteria.map((one) => (one.id === 'posts' ? { ...one, full: 40 } : one)),
  });
}
