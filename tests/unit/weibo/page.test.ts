// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readBadge, readBadgeTitle, readVerifiedType } from '@/utils/weibo/parse/badges';
import { findComments, readComment, readCommentAround } from '@/utils/weibo/parse/comment';
import { outerArticle, readPost, readPostPermalink } from '@/utils/weibo/parse/post';
import { readProfile } from '@/utils/weibo/parse/profile';
import { query, showFixture } from './support';

const now = Date.UTC(2026, 10, 24, 2);

describe('readPost', () => {
  it('reads a post', () => {
    showFixture('feed.html');
    expect(readPost(query('article'), now)).toMatchObject({
      permalink: { uid: '1000000001', mblogid: 'Kjc77D1jz', path: '/1000000001/Kjc77D1jz' },
      author: { uid: '1000000001', name: '云杉茶饮' },
      time: { at: Date.UTC(2026, 10, 20, 1, 30), precision: 'minute' },
      text: '秋天的第一杯#桂花乌龙#上新[微笑]\n全国门店同步',
      cut: true,
      edited: false,
      source: '微博网页版',
      region: '发布于 北京',
      counts: { reposts: { value: 12000 }, comments: { value: 345, exact: true }, likes: { atLeast: true } },
      pictures: 2,
      original: undefined,
    });
  });

  it('reads a repost without words, its original and the empty title of its time', () => {
    showFixture('feed.html');
    const [, second] = document.querySelectorAll('article');
    expect(second && readPost(second, now)).toMatchObject({
      permalink: { path: '/1000000002/Kkzwhj69V' },
      time: { at: Date.UTC(2026, 10, 23, 13, 5) },
      text: '',
      edited: true,
      original: { author: { uid: '1000000003', name: '城市观察' }, text: '周末去哪里喝茶？' },
    });
  });

  it('reads a deleted original without an author', () => {
    showFixture('feed.html');
    query('.retweet a').remove();
    const [, second] = document.querySelectorAll('article');
    expect(second && readPost(second, now)?.original?.author).toBeUndefined();
  });

  it('would rather read nothing than the wrong post', () => {
    showFixture('feed.html');
    const link = query('a[class*="_time_"]');
    const other = link.cloneNode() as Element;
    other.setAttribute('href', '/1000000009/Kkzwhj69V');
    link.after(other);
    expect(readPostPermalink(query('article'))).toBeUndefined();
    expect(readPost(query('article'), now)).toBeUndefined();
    query('header').remove();
    expect(readPost(query('article'), now)).toBeUndefined();
  });

  it('takes a nested article for a part of the outer one', () => {
    showFixture('feed.html');
    const nested = document.createElement('article');
    query('.retweet').append(nested);
    expect(outerArticle(nested)).toBe(document.querySelectorAll('article')[1]);
  });
});

describe('readComment', () => {
  it('reads comments and answers', () => {
    showFixture('comments.html');
    const [first, second] = findComments(document);
    expect(first && readComment(first, now)).toMatchObject({
      uid: '1000000004',
      name: '山茶',
      text: '门店几点开门[思考]',
      time: { at: Date.UTC(2026, 10, 24, 0, 15) },
      region: '来自上海',
      pending: false,
      likes: { value: 2 },
    });
    expect(second && readComment(second, now)).toMatchObject({
      name: '木子',
      pending: true,
      likes: { value: 0 },
    });
    expect(readCommentAround(query('.item2 .text span'), now)).toMatchObject({
      name: '云杉茶饮',
      text: '回复@山茶:早上九点',
    });
    expect(readCommentAround(document.body, now)).toBeUndefined();
  });
});

describe('profile and badges', () => {
  it('reads a profile header', () => {
    showFixture('profile.html');
    expect(readProfile(document)).toEqual({ name: '云杉茶饮', bio: '一杯好茶', badge: 'organisation' });
    document.body.innerHTML = '';
    expect(readProfile(document)).toBeUndefined();
  });

  it('tells badges that share a title by their symbol', () => {
    document.body.innerHTML =
      '<span class="woo-icon-wrap" title="微博官方组织认证"><i class="woo-icon--vred"></i></span>';
    expect(readBadge(query('span'))).toBe('organisation-red');
    expect(readBadge(undefined)).toBe('none');
  });

  it.each([
    ['微博官方组织认证', 'organisation'],
    ['过期微博官方组织认证', 'expired'],
    ['微博创作者经营会员', 'member'],
    ['别的', 'none'],
  ])('%s', (title, kind) => expect(readBadgeTitle(title)).toBe(kind));

  it('reads the numbers of JSON', () => {
    expect(readVerifiedType(true, 2, 50)).toBe('organisation');
    expect(readVerifiedType(true, 0, 1)).toBe('creator');
    expect(readVerifiedType(true, 0)).toBe('author');
    expect(readVerifiedType(false, -1)).toBe('none');
  });
});
