import { describe, expect, it } from 'vitest';
import { createCommentFacts } from '@/utils/desk-page/comment-facts';
import type { ShownComment } from '@/utils/weibo/parse/comment';

const AT = Date.parse('2026-11-25T20:53:20+08:00');
const HOUR = 3_600_000;
const fact = (id: string, at = AT) => ({
  id,
  uid: '3000000001',
  name: '半块方糖',
  text: '请问周末几点关门？',
  at,
  mid: '51',
});
const shown = (at: number, precision: 'minute' | 'day' = 'minute'): ShownComment => ({
  uid: '3000000001',
  name: '半块方糖',
  text: '请问周末几点关门？',
  time: { at, precision },
  pending: false,
});

describe('facts about comments', () => {
  it('are found by author, words and time as precise as the page is', () => {
    const facts = createCommentFacts();
    facts.learn([fact('1'), fact('2', AT + 10 * 60_000)]);
    expect(facts.find(shown(AT - 20_000))?.id).toBe('1');
    expect(facts.find(shown(AT + 10 * 60_000))?.id).toBe('2');
    // both fit: neither is told
    expect(facts.find(shown(AT, 'day'))).toBeUndefined();
    expect(facts.find(shown(AT + 5 * 60_000))).toBeUndefined();
  });

  it('are found on a page drawn in another zone, when only one can be meant', () => {
    const facts = createCommentFacts();
    facts.learn([fact('1')]);
    expect(facts.find(shown(AT - 8 * HOUR - 20_000))?.id).toBe('1');
    expect(facts.find(shown(AT - 5.5 * HOUR))?.id).toBe('1');
    expect(facts.find(shown(AT - 8 * HOUR - 10 * 60_000))).toBeUndefined();
    expect(facts.find(shown(AT - 48 * HOUR))).toBeUndefined();
    facts.learn([fact('2', AT - HOUR)]);
    expect(facts.find(shown(AT - 8 * HOUR))).toBeUndefined();
  });
});
