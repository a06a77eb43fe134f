// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { EXAMPLES, hasMainComposer, MATCHERS, parseRoute, type Route } from '@/utils/weibo/routes';
import { watchRoute } from '@/utils/weibo/watch-route';

const examples = Object.entries(EXAMPLES).flatMap(([kind, urls]) => urls.map((url) => [url, kind] as const));

describe('parseRoute', () => {
  it.each(examples)('%s is %s', (url, kind) => expect(parseRoute(url).kind).toBe(kind));

  it.each(examples.filter(([, kind]) => kind !== 'other'))('%s is matched once', (address) => {
    const url = new URL(address);
    const parts = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    expect(Object.values(MATCHERS).filter((match) => match(url, parts))).toHaveLength(1);
  });

  it('reads what the address says', () => {
    expect(parseRoute('https://weibo.com/n/%E4%BA%91%E6%9D%89')).toEqual({ kind: 'profile', name: '云杉' });
    expect(parseRoute('https://weibo.com/1000000001/Kjc77D1jz?cid=9')).toEqual({
      kind: 'post',
      uid: '1000000001',
      mblogid: 'Kjc77D1jz',
      cid: '9',
    });
    expect(parseRoute('https://s.weibo.com/weibo?q=%23x%23')).toEqual({ kind: 'search', query: '#x#' });
    expect(parseRoute('https://weibo.com/n/%E4%B')).toEqual({ kind: 'profile', name: '%E4%B' });
  });

  it('knows where the main box must be', () => {
    const has = (url: string) => hasMainComposer(parseRoute(url) as Route);
    expect([
      has('https://weibo.com/'),
      has('https://weibo.com/mygroups?gid=1'),
      has('https://weibo.com/hot'),
    ]).toEqual([true, true, false]);
  });
});

describe('watchRoute', () => {
  it('tells now, after silent pushState, and not after its end', () => {
    vi.useFakeTimers();
    const view = Object.assign(new EventTarget(), {
      location: { href: 'https://weibo.com/' },
      setInterval: globalThis.setInterval,
      clearInterval: globalThis.clearInterval,
    });
    const heard: string[] = [];
    const end = new AbortController();
    watchRoute((route) => heard.push(route.kind), end.signal, view as unknown as Window);
    view.location.href = 'https://weibo.com/1000000001/Kjc77D1jz';
    vi.advanceTimersByTime(600);
    view.location.href = 'https://weibo.com/hot';
    view.dispatchEvent(new Event('popstate'));
    view.dispatchEvent(new Event('popstate'));
    end.abort();
    view.location.href = 'https://weibo.com/';
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    expect(heard).toEqual(['home', 'post', 'hot']);
  });
});
