// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { identify, readShownAccount, watchIdentity } from '@/utils/weibo/identity';
import { watchPressed } from '@/utils/weibo/pressed';
import { readLuminance, readTheme, watchTheme } from '@/utils/weibo/theme';
import { query, showFixture } from './support';

describe('identity', () => {
  it('reads the account of the top bar, not the people in posts', () => {
    showFixture('home.html', 'feed.html', 'comments.html');
    expect(readShownAccount(document)).toEqual({ uid: '1000000001', name: '云杉茶饮' });
    showFixture('feed.html');
    expect(readShownAccount(document)).toBeUndefined();
  });

  it('does not choose between two', () => {
    showFixture('home.html');
    const other = query('[class*="_nav_"] a').cloneNode(true) as Element;
    other.setAttribute('href', 'https://weibo.com/u/1000000002');
    query('[class*="_nav_"]').append(other);
    expect(readShownAccount(document)).toBeUndefined();
  });

  it('puts claim and page together', () => {
    const shown = { uid: '1000000001', name: '云杉茶饮' };
    expect(identify({ uid: '1000000001' }, shown)).toEqual({ ...shown, certainty: 'agreed' });
    expect(identify({ uid: '1000000001', name: 'x' }, undefined).certainty).toBe('page');
    expect(identify({}, shown)).toEqual({ ...shown, certainty: 'dom' });
    expect(identify({ uid: '1000000002', name: '茶友' }, shown)).toEqual({
      uid: '1000000002',
      name: '茶友',
      certainty: 'conflict',
    });
    expect(identify({}, undefined)).toEqual({ certainty: 'unknown' });
  });

  it('notices a switch without a reload', () => {
    vi.useFakeTimers();
    showFixture('home.html');
    const heard: (string | undefined)[] = [];
    const end = new AbortController();
    const watch = watchIdentity(
      () => ({}),
      (identity) => heard.push(identity.uid),
      end.signal,
      document,
    );
    query('[class*="_nav_"] a').setAttribute('href', '/u/1000000002');
    vi.advanceTimersByTime(1100);
    expect(heard).toEqual(['1000000001', '1000000002']);
    expect(watch.current().certainty).toBe('dom');
    end.abort();
    query('[class*="_nav_"] a').setAttribute('href', '/u/1000000003');
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    expect(heard).toHaveLength(2);
  });
});

describe('theme', () => {
  it.each<[string, number | undefined]>([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0 0 0)', 0],
    ['rgba(0, 0, 0, 0)', undefined],
    ['rgb(0 0 0 / 20%)', undefined],
    ['oklch(0.5 0 0)', undefined],
    ['', undefined],
  ])('%s', (color, luminance) => {
    const read = readLuminance(color);
    if (luminance === undefined) expect(read).toBeUndefined();
    else expect(read).toBeCloseTo(luminance);
  });

  it('takes the nearest painted background', () => {
    document.body.innerHTML = '<div id="card" style="background-color: rgb(30, 30, 30)"><p></p></div>';
    expect(readTheme(query('p'))).toBe('dark');
    query('#card').style.backgroundColor = 'rgb(250, 250, 250)';
    expect(readTheme(query('p'))).toBe('light');
  });

  it('listens to an attribute only when nothing is painted', () => {
    document.body.innerHTML = '<p></p>';
    expect(readTheme(query('p'))).toBe('light');
    document.documentElement.setAttribute('data-theme', 'dark');
    expect(readTheme(query('p'))).toBe('dark');
    document.documentElement.removeAttribute('data-theme');
  });

  it('tells changes', async () => {
    document.body.innerHTML = '<p></p>';
    const heard: string[] = [];
    const end = new AbortController();
    watchTheme(query('p'), (theme) => heard.push(theme), end.signal);
    document.body.style.backgroundColor = 'rgb(0, 0, 0)';
    document.body.className = 'x';
    await vi.waitFor(() => expect(heard).toEqual(['light', 'dark']));
    end.abort();
    document.body.removeAttribute('style');
  });
});

describe('watchPressed', () => {
  it('keeps the last trusted press with its control', () => {
    showFixture('feed.html');
    const end = new AbortController();
    const last = watchPressed(end.signal, document, () => 7);
    const press = (css: string, isTrusted: boolean) => {
      const event = new Event('pointerdown', { bubbles: true });
      Object.defineProperty(event, 'isTrusted', { value: isTrusted });
      query(css).dispatchEvent(event);
    };
    press('.woo-like-count', false);
    expect(last()).toBeUndefined();
    press('.woo-like-count', true);
    expect(last()).toMatchObject({ label: '赞', at: 7 });
    expect(last()?.element()).toBe(query('button'));
    press('i.woo-font--retweet', true);
    expect(last()?.label).toBe('转发');
    query('article').remove();
    expect(last()?.element()).toBeUndefined();
    end.abort();
  });
});
