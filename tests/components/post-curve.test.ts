import { describe, expect, it, vi } from 'vitest';
import { curvePoints, markInstants } from '@/entrypoints/dashboard/pages/figures/post-curve';
import type { MeasuredPost } from '@/utils/model/metric';
import { aPost, aReading } from '../support/metrics';

vi.mock('#i18n', async () => (await import('./messages')).readMessages());

const HOUR = 3_600_000;
const BORN = Date.parse('2026-11-20T08:00:00+08:00');
const view = (over: Partial<MeasuredPost> = {}) => ({
  post: aPost('1', { createdAt: BORN, ...over }),
  readings: [aReading(BORN + HOUR, 30)],
  account: '云杉茶饮',
});
const marksAt = (hours: number, over: Partial<MeasuredPost> = {}) =>
  markInstants(view(over), BORN + hours * HOUR).map(({ x, label, isMet, said }) => [
    (x - BORN) / HOUR,
    label,
    isMet,
    said,
  ]);

describe('what a post’s curve is read against', () => {
  it('is what has come and the next to come: a new post is not pressed to the edge by the third day', () => {
    expect(marksAt(0.1)).toEqual([[1, '1 小时', false, '1 小时读数还没到时间']]);
    expect(marksAt(3, { followUps: { 1: BORN + HOUR } })).toEqual([
      [1, '1 小时', true, '1 小时读数'],
      [24, '24 小时', false, '24 小时读数还没到时间'],
    ]);
  });

  it('says what is due, what was missed and what was read', () => {
    expect(marksAt(25)).toEqual([
      [1, '1 小时', false, '1 小时那次没有看'],
      [24, '24 小时', false, '24 小时读数等着看'],
      [72, '72 小时', false, '72 小时读数还没到时间'],
    ]);
    const followUps = { 1: BORN + HOUR, 24: BORN + 24 * HOUR, 72: BORN + 70 * HOUR };
    expect(marksAt(500, { followUps }).map(([, , isMet]) => isMet)).toEqual([true, true, true]);
  });

  it('is nothing while the time of the post is not known', () => {
    const { createdAt: _createdAt, ...post } = view().post;
    expect(markInstants({ ...view(), post }, BORN)).toEqual([]);
  });

  it('names the point that answered', () => {
    expect(curvePoints(view({ followUps: { 1: BORN + HOUR } }), 'likes')).toEqual([
      { x: BORN, value: 0, slack: 0 },
      { x: BORN + HOUR, value: 30, slack: 0, mark: '1 小时读数' },
    ]);
  });
});
