// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { censor } from '@/utils/weibo/censor';
import { toDiagnostic } from '@/utils/weibo/diagnostic';
import {
  EMPTY_HEALTH,
  type HealthEvent,
  judgeHealth,
  judgeSurface,
  mergeHealth,
  reduceHealth,
} from '@/utils/weibo/health';
import { query, showFixture } from './support';

const run = (...events: HealthEvent[]) => events.reduce(reduceHealth, EMPTY_HEALTH);
const met = (result: 'known' | 'drifting' | 'unknown', at = 1): HealthEvent => ({
  type: 'met',
  surface: 'post',
  result,
  at,
});

describe('verdicts', () => {
  it('follow the last meeting', () => {
    expect(judgeSurface(EMPTY_HEALTH, 'post')).toBe('unseen');
    expect(judgeSurface(run(met('known')), 'post')).toBe('ok');
    expect(judgeSurface(run(met('known'), met('drifting')), 'post')).toBe('drifting');
    expect(judgeSurface(run(met('known'), met('unknown')), 'post')).toBe('broken');
    expect(judgeSurface(run(met('unknown'), met('known')), 'post')).toBe('ok');
    expect(judgeSurface(run({ type: 'missing', surface: 'post', at: 1 }), 'post')).toBe('broken');
  });

  it('do not call a surface well from which a send has escaped', () => {
    const escaped = run(met('known'), { type: 'escaped', surface: 'post', at: 2 });
    expect(judgeSurface(escaped, 'post')).toBe('drifting');
    expect(escaped.surfaces.post?.escaped).toBe(1);
  });

  it('count failed reads against good ones', () => {
    const failed: HealthEvent = { type: 'parse-failed', surface: 'feed', at: 1 };
    const fine: HealthEvent = { type: 'met', surface: 'feed', result: 'known', at: 1 };
    expect(judgeSurface(run(...Array(50).fill(fine), failed), 'feed')).toBe('ok');
    expect(judgeSurface(run(...Array(5).fill(fine), failed), 'feed')).toBe('drifting');
  });

  it('give the worst for the whole', () => {
    const health = run(met('known'), { type: 'met', surface: 'reply', result: 'drifting', at: 1 });
    expect(judgeHealth(health)).toBe('drifting');
    expect(judgeHealth(EMPTY_HEALTH)).toBe('unseen');
    expect(judgeHealth(run({ type: 'judged', surface: 'fast-repost', at: 1 }))).toBe('ok');
  });

  it('merge two pages, the later one last', () => {
    const a = run(met('known', 5), { type: 'lookup', name: 'post', result: 'hit', at: 1 });
    const b = run(met('unknown', 3), { type: 'lookup', name: 'post', result: 'loose', at: 1 });
    const both = mergeHealth(a, b);
    expect(both.surfaces.post).toMatchObject({ known: 1, unknown: 1, last: 'known', lastAt: 5 });
    expect(both.selectors.post).toEqual({ hit: 1, loose: 1, miss: 0, last: 'loose' });
  });
});

describe('diagnostic', () => {
  it('names troubled selectors and carries no content', () => {
    showFixture('feed.html', 'reply-modal.html');
    const health = run(
      met('drifting'),
      { type: 'lookup', name: 'sendButton', result: 'loose', at: 1 },
      { type: 'lookup', name: 'post', result: 'hit', at: 1 },
    );
    const diagnostic = toDiagnostic(health, {
      extensionVersion: '0.1.0',
      route: 'home',
      skeletons: [censor(document.body, 20)],
    });
    expect(diagnostic.verdict).toBe('drifting');
    expect(diagnostic.troubled.map(({ name }) => name)).toEqual(['sendButton']);
    const text = JSON.stringify(diagnostic.skeletons);
    expect(text).toContain('wbpro-feed-ogText');
    for (const content of ['云杉', '桂花', '1000000001', 'Kjc77D1jz', '茶友', '1.2万', '回复@', 'Kkz'])
      expect(text).not.toContain(content);
  });

  it('says how much was left out', () => {
    document.body.innerHTML = `<ul>${'<li>甲乙</li>'.repeat(40)}</ul>`;
    const skeleton = censor(query('ul'), 1, 10);
    expect(skeleton).toMatchObject({ tag: 'ul', more: 30 });
    expect(skeleton.children?.[0]).toEqual({ tag: 'li', text: 2 });
  });
});
