import { describe, expect, it } from 'vitest';
import type { PostOut } from '@/utils/domain/calendar/cadence';
import { followTimer } from '@/utils/domain/calendar/follow-timer';
import { instantOf } from '@/utils/domain/calendar/instant';
import { planItem } from '../../support/plan-item';

const DAY = '2026-10-20';
const AT = instantOf(DAY, 1110);
const MINUTE = 60_000;
const none: ReadonlySet<string> = new Set();

const timed = (over = {}) =>
  planItem({ id: 'a', day: DAY, minute: 1110, state: 'ready', handOver: { at: AT, by: 'lin' }, ...over });
const post = (mid: string, minutes: number, over: Partial<PostOut> = {}): PostOut => ({
  mid,
  uid: '1001',
  at: AT + minutes * MINUTE,
  form: 'original',
  ...over,
});

describe('an item with Weibo’s timer', () => {
  it.each([
    [-10, true],
    [10, true],
    [-11, false],
    [11, false],
  ])('a post %i minutes from the time: published %s', (minutes, isOut) => {
    const next = followTimer(timed(), [post('1', minutes)], none);
    expect(next).toEqual(
      isOut ? { state: 'published', mids: ['1'], publishedAt: AT + minutes * MINUTE } : undefined,
    );
  });

  it('takes the nearest of several, and none that is another item’s', () => {
    const posts = [post('1', -5), post('2', 1), post('3', 3)];
    expect(followTimer(timed(), posts, none)?.mids).toEqual(['2']);
    expect(followTimer(timed(), posts, new Set(['2']))?.mids).toEqual(['3']);
  });

  it('is no repost, and no other account’s post', () => {
    expect(followTimer(timed(), [post('1', 0, { form: 'repost' })], none)).toBeUndefined();
    expect(followTimer(timed({ form: 'repost' }), [post('1', 0, { form: 'repost' })], none)).toBeDefined();
    expect(followTimer(timed(), [post('1', 0, { uid: '1002' })], none)).toBeUndefined();
  });

  it('for several accounts is out when each has its post; the first is kept meanwhile', () => {
    const two = timed({ uids: ['1001', '1002'] });
    const half = followTimer(two, [post('1', 0)], none);
    expect(half).toEqual({ state: 'ready', mids: ['1'] });
    const posts = [post('1', 0), post('2', 1, { uid: '1002' })];
    expect(followTimer({ ...two, ...half }, [post('1', 0)], new Set(['1']))).toBeUndefined();
    expect(followTimer({ ...two, ...half }, posts, new Set(['1']))).toEqual({
      state: 'published',
      mids: ['1', '2'],
      publishedAt: AT,
    });
  });

  it('leaves alone what was not handed over, is for nobody, or is out', () => {
    const posts = [post('1', 0)];
    expect(followTimer(planItem({ id: 'a', day: DAY, minute: 1110 }), posts, none)).toBeUndefined();
    expect(followTimer(timed({ uids: [] }), posts, none)).toBeUndefined();
    for (const state of ['published', 'reviewed'])
      expect(followTimer(timed({ state }), posts, none)).toBeUndefined();
  });
});
