// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommentPlace, watchComments } from '@/utils/weibo/feed/watch-comments';
import { type CommentPress, watchPresses } from '@/utils/weibo/feed/watch-presses';
import { query, readFixture } from './support';

const NOW = Date.UTC(2026, 10, 24, 2);
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

let end: AbortController;
let places: readonly CommentPlace[];
let others: HTMLElement[];

const inPost = (uid: string, mblogid: string): string =>
  `<article><header><a href="https://weibo.com/${uid}/${mblogid}" title="2026-11-24 08:00" class="_time_1_1">8:00</a></header>${readFixture('comments.html')}</article>`;
const watch = () =>
  watchComments(
    document,
    {
      onLook: (next) => {
        places = next;
      },
      onOther: (item) => others.push(item),
    },
    () => NOW,
    end.signal,
  );

beforeEach(() => {
  end = new AbortController();
  places = [];
  others = [];
  document.body.innerHTML = '';
});
afterEach(() => end.abort());

describe('comments on the page', () => {
  it('are told with their post, their words and their line', () => {
    document.body.innerHTML = inPost('1000000001', 'Qa1b2C3d4');
    watch();
    expect(places.map(({ shown, isReply }) => [shown.name, shown.text, isReply])).toEqual([
      ['山茶', '门店几点开门[思考]', false],
      ['木子', '排队太久', false],
      ['云杉茶饮', '回复@山茶:早上九点', true],
    ]);
    expect(places[0]?.post).toEqual({ uid: '1000000001', mblogid: 'Qa1b2C3d4' });
    expect(places[0]?.shown.time).toMatchObject({ precision: 'minute' });
    expect(places[0]?.line.className).toBe('info');
  });

  it('belong to no post in a layer that does not say', () => {
    document.body.innerHTML = readFixture('comments.html');
    watch();
    expect(places).toHaveLength(3);
    expect(places.every(({ post }) => post === undefined)).toBe(true);
  });

  it('a node that is used again is told before anything new of it', async () => {
    document.body.innerHTML = inPost('1000000001', 'Qa1b2C3d4');
    watch();
    const item = query('.item1');
    const author = query('.item1 a[usercard]');
    author.setAttribute('usercard', '1000000009');
    author.textContent = '换了的人';
    await Promise.resolve();
    expect(others).toEqual([item]);
    await later();
    expect(places[0]?.shown).toMatchObject({ uid: '1000000009', name: '换了的人' });
  });

  it('what is gone from the page is told, and at the end everything', async () => {
    document.body.innerHTML = inPost('1000000001', 'Qa1b2C3d4');
    watch();
    const [first, second] = document.querySelectorAll<HTMLElement>('.item1');
    second?.remove();
    await later();
    expect(others).toEqual([second]);
    end.abort();
    expect(others).toContain(first);
  });

  it('are never marked', async () => {
    document.body.innerHTML = inPost('1000000001', 'Qa1b2C3d4');
    const before = document.body.innerHTML;
    watch();
    await later();
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('presses at comments', () => {
  it('name the comment or the answer, and the icon', () => {
    document.body.innerHTML = inPost('1000000001', 'Qa1b2C3d4');
    const told: CommentPress[] = [];
    watchPresses(document, (press) => told.push(press), end.signal);
    query('.item1 .opt i').click();
    query('.item2 .text').click();
    document.body.click();
    expect(told).toEqual([{ item: query('.item1'), icon: '回复' }, { item: query('.item2') }]);
  });
});
