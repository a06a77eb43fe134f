// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCard } from '@/utils/weibo/feed/read-card';
import { sightingOfCard, sightingOfFact } from '@/utils/weibo/feed/shown-facts';
import { watchCards } from '@/utils/weibo/feed/watch-cards';
import { toMid } from '@/utils/weibo/parse/ids';
import { query, showFixture } from './support';

const NOW = Date.UTC(2026, 10, 24, 2);
const FIRST = '1000000001/Kjc77D1jz';
const SECOND = '1000000002/Kkzwhj69V';
const articles = () => [...document.querySelectorAll('article')];
const first = () => query<HTMLElement>('article');
const card = (article = first()) => {
  const found = readCard(article);
  if (!found) throw new Error('no card');
  return found;
};

describe('readCard', () => {
  beforeEach(() => showFixture('feed.html'));

  it('knows a post by its permalink and the line by the time in it', () => {
    expect(articles().map((article) => readCard(article)?.key)).toEqual([FIRST, SECOND]);
    expect(card().line.className).toContain('_info_');
    expect(card()).toMatchObject({ uid: '1000000001', mblogid: 'Kjc77D1jz' });
  });

  it('reads nothing where it is not certain', () => {
    const inner = document.createElement('article');
    inner.append(query('header').cloneNode(true));
    first().append(inner);
    expect(readCard(inner)).toBeUndefined();
    query('header').insertAdjacentHTML('beforeend', '<a href="/1000000001/Kother123">另一条</a>');
    expect(readCard(first())).toBeUndefined();
    query('header').remove();
    inner.remove();
    expect(readCard(first())).toBeUndefined();
  });
});

describe('watchCards', () => {
  let end: AbortController;
  let told: string[];
  let wanted: Set<string>;
  const watch = () =>
    watchCards(
      document,
      {
        onCard: ({ key }) => told.push(key),
        onNone: () => told.push('none'),
        isWanted: (uid) => wanted.has(uid),
      },
      end.signal,
    );
  /** Observers run before the next task, as they do before a paint. */
  const settle = () => Promise.resolve();

  beforeEach(() => {
    showFixture('feed.html');
    end = new AbortController();
    told = [];
    wanted = new Set(['1000000001', '1000000003']);
  });
  afterEach(() => end.abort());

  it('tells what is there, and a re-used node again', async () => {
    const { cards } = watch();
    expect(told).toEqual([FIRST, SECOND]);
    query('a[class*="_time_"]').setAttribute('href', `https://weibo.com/${'1000000003/Kabc12345'}`);
    await settle();
    expect(told.slice(2)).toEqual(['1000000003/Kabc12345']);
    expect([...cards()].map(({ key }) => key)).toEqual(['1000000003/Kabc12345', SECOND]);
  });

  it('tells that an article shows no post, or is gone', async () => {
    const { cards } = watch();
    query('a[class*="_time_"]').setAttribute('href', 'javascript:;');
    await settle();
    expect(told.slice(2)).toEqual(['none']);
    articles()[1]?.closest('.vue-recycle-scroller__item-view')?.remove();
    await settle();
    expect([...cards()]).toEqual([]);
  });

  it('marks nothing that is not certain once its account matters', async () => {
    const { cards, readAgain } = watch();
    query('header').insertAdjacentHTML('beforeend', '<a href="/1000000004/Kother123">另一条</a>');
    query('a[class*="_time_"]').setAttribute('href', 'https://weibo.com/1000000005/Kabc12345');
    await settle();
    expect(told.slice(2)).toEqual(['1000000005/Kabc12345']);
    wanted.add('1000000005');
    readAgain();
    expect([...cards()].map(({ key }) => key)).toEqual([SECOND]);
  });

  it('tells a new line in the same article, so that a badge can be put back', async () => {
    watch();
    const header = query('header');
    header.replaceWith(header.cloneNode(true));
    await settle();
    expect(told.slice(2)).toEqual([FIRST]);
  });

  it('says nothing of changed texts, of its own guests and after the end', async () => {
    watch();
    query('[class*="_wbtext_"]').innerHTML = '别的文字<a href="//s.weibo.com/weibo?q=1">#别的#</a>';
    card().line.append(document.createElement('weiheng-badge'));
    await settle();
    expect(told).toHaveLength(2);
    end.abort();
    document.body.append(first().cloneNode(true));
    await settle();
    expect(told).toHaveLength(2);
  });
});

describe('sightings', () => {
  beforeEach(() => showFixture('feed.html'));

  it('takes exact facts from Weibo’s data', () => {
    const mid = toMid('Kjc77D1jz') ?? '';
    const fact = {
      mid,
      mblogid: 'Kjc77D1jz',
      uid: '1000000001',
      text: '早安\u200b',
      isLong: false,
      created: 'Tue Nov 24 18:30:05 +0800 2026',
      edits: 1,
      visible: 0,
    };
    expect(sightingOfFact(fact)).toEqual({
      uid: '1000000001',
      mid,
      mblogid: 'Kjc77D1jz',
      text: '早安',
      createdAt: Date.UTC(2026, 10, 24, 10, 30, 5),
      editCount: 1,
      visibility: 0,
    });
    expect(sightingOfFact({ ...fact, isLong: true })?.text).toBeUndefined();
    expect(sightingOfFact({ ...fact, uid: undefined })).toBeUndefined();
    expect(sightingOfFact({ ...fact, isDeleted: true })).toEqual({
      uid: '1000000001',
      mid,
      mblogid: 'Kjc77D1jz',
      isDeleted: true,
    });
  });

  it('takes no text from an article that shows it cut, or with words that are Weibo’s', () => {
    expect(sightingOfCard(card(), NOW)).toMatchObject({ mid: toMid('Kjc77D1jz'), text: undefined });
    query('span.expand').remove();
    expect(sightingOfCard(card(), NOW)?.text).toBe('秋天的第一杯#桂花乌龙#上新[微笑]\n全国门店同步');
    query('[class*="_wbtext_"]').insertAdjacentHTML(
      'beforeend',
      '<a href="https://weibo.cn/sinaurl?u=x">网页链接</a>',
    );
    expect(sightingOfCard(card(), NOW)?.text).toBeUndefined();
  });

  it('says "edited" only where the page says so', () => {
    expect(sightingOfCard(card(), NOW)?.editCount).toBeUndefined();
    expect(sightingOfCard(card(articles()[1]), NOW)?.editCount).toBe(1);
  });

  it('gives no sighting of a post the article has stopped showing', () => {
    const before = card();
    query('a[class*="_time_"]').setAttribute('href', '/1000000003/Kabc12345');
    expect(sightingOfCard(before, NOW)).toBeUndefined();
  });
});
