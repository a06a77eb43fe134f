import { describe, expect, it } from 'vitest';
import { againOn, freshIdea, groupIdeas, itemOfIdea } from '@/entrypoints/dashboard/pages/ideas/idea-data';
import type { Idea } from '@/utils/model/plan';
import { planItemInput } from '@/utils/model/schema/plan';

const idea = (id: string, over: Partial<Idea>): Idea => ({
  ...freshIdea(id, '2026-11-25'),
  text: id,
  ...over,
});
const ids = (ideas: readonly Idea[]) => ideas.map(({ id }) => id);

describe('ideas', () => {
  it('come up again after two weeks', () => {
    expect(againOn('2026-11-25')).toBe('2026-12-09');
    expect(againOn('2026-12-25')).toBe('2027-01-08');
  });

  it('stand with those due first, the longest waiting on top; planned and dropped ones are never due', () => {
    const groups = groupIdeas(
      [
        idea('new', { at: 5 }),
        idea('newer', { at: 6 }),
        idea('due-today', { againOn: '2026-11-25' }),
        idea('due-long', { againOn: '2026-10-01' }),
        idea('planned', { state: 'planned', againOn: '2026-10-01' }),
        idea('dropped', { state: 'dropped', againOn: '2026-10-01' }),
      ],
      '2026-11-25',
    );
    expect(Object.values(groups).map(ids)).toEqual([
      ['due-long', 'due-today'],
      ['newer', 'new'],
      ['planned'],
      ['dropped'],
    ]);
  });

  it('become items that carry their reason along, and that the worker takes', () => {
    const made = itemOfIdea(
      idea('a', { text: '冬至热饮', why: '主推', source: 'https://weibo.com/1/Q', pillar: '产品' }),
      { id: 'item-1', title: '冬至', day: '2026-12-21', minute: 1200, uids: ['7100000001'], me: 'chen' },
    );
    expect(planItemInput.safeParse(made).success).toBe(true);
    expect(made).toMatchObject({
      title: '冬至',
      state: 'writing',
      pillar: '产品',
      ownerId: 'chen',
      elements: ['text', 'link'],
      note: '冬至热饮\n主推\nhttps://weibo.com/1/Q',
    });
    const bare = itemOfIdea(idea('b', { why: 'x', source: '评论区' }), {
      id: 'item-2',
      title: 'b',
      day: '2026-12-21',
      minute: undefined,
      uids: [],
      me: undefined,
    });
    expect(planItemInput.safeParse(bare).success).toBe(true);
    expect('minute' in bare || 'ownerId' in bare || 'pillar' in bare).toBe(false);
  });
});
