// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { BRIDGE } from '@/utils/weibo/bridge';
import { type CommentNews, onCommentNews, readCommentNews } from '@/utils/weibo/feed/comment-news';

const POST = '5312345678901234';
const HEAD = '5312345678907777';
const ANSWER = '5312345678908888';
const AT = 'Tue Nov 24 08:15:30 +0800 2026';
const AT_MS = Date.UTC(2026, 10, 24, 0, 15, 30);

const user = (id: number, screen_name: string) => ({ id, idstr: String(id), screen_name });
const answer = {
  id: Number(ANSWER),
  idstr: ANSWER,
  rootid: Number(HEAD),
  rootidstr: HEAD,
  created_at: AT,
  text: '回复<a href=/n/山茶>@山茶</a>:早上九点',
  text_raw: '回复@山茶:早上九点',
  user: user(1_000_000_001, '云杉茶饮'),
};
const head = {
  id: Number(HEAD),
  idstr: HEAD,
  rootid: Number(HEAD),
  rootidstr: HEAD,
  created_at: AT,
  text: '门店几点开门<img alt="[思考]">',
  text_raw: '门店几点开门[思考]\u200b',
  source: '来自上海',
  like_counts: 2,
  user: user(1_000_000_004, '山茶'),
  comments: [answer],
  total_number: 1,
};

const told = (path: string, body: unknown, sent: unknown = null): string =>
  JSON.stringify({ url: `https://weibo.com${path}`, sent, body: JSON.stringify(body) });
const read = (detail: unknown, midOf: (id: string) => string | undefined = () => undefined) =>
  readCommentNews(detail, midOf);
const seen = (news: CommentNews | undefined) => (news?.type === 'seen' ? news.comments : []);

describe('comments of a post', () => {
  const list = { ok: 1, data: [head, { id: 'x' }, { ...head, idstr: '5312345678900001', user: null }] };

  it('are read with their answers, each under the post that was asked for', () => {
    const [first, second, ...rest] = seen(
      read(told(`/ajax/statuses/buildComments?is_reload=1&id=${POST}&is_mix=0`, list)),
    );
    expect(first).toEqual({
      id: HEAD,
      mid: POST,
      uid: '1000000004',
      name: '山茶',
      text: '门店几点开门[思考]',
      at: AT_MS,
      likes: 2,
    });
    expect(second).toMatchObject({ id: ANSWER, mid: POST, rootId: HEAD, answersId: HEAD, uid: '1000000001' });
    // a comment whose author is not told is nobody's; its answer stands under it all the same
    expect(rest.map(({ id }) => id)).toEqual([ANSWER]);
  });

  it('of a thread stand under the post of its head, where that was seen', () => {
    const path = `/ajax/statuses/buildComments?id=${HEAD}&is_mix=1&fetch_level=1`;
    const list = { ok: 1, data: [answer] };
    expect(seen(read(told(path, list), (id) => (id === HEAD ? POST : undefined)))).toMatchObject([
      { id: ANSWER, mid: POST, answersId: HEAD },
    ]);
    expect(seen(read(told(path, list)))[0]).not.toHaveProperty('mid');
  });

  it('keep ids that are too long for a number', () => {
    const long = '9007199254740993123';
    const body = `{"ok":1,"data":[{"id":${long},"created_at":"${AT}","text_raw":"好","user":{"id":1000000004,"screen_name":"山茶"}}]}`;
    const detail = JSON.stringify({
      url: `https://weibo.com/ajax/statuses/buildComments?id=${POST}`,
      sent: null,
      body,
    });
    expect(seen(read(detail))).toMatchObject([{ id: long }]);
  });
});

describe('what was done', () => {
  const fields = `id=${POST}&cid=${HEAD}&comment=${encodeURIComponent('早上九点')}`;

  it('a reply that Weibo took names its post, its comment and itself', () => {
    const news = read(told('/ajax/comments/reply', { ok: 1, data: answer }, fields));
    expect(news).toMatchObject({
      type: 'sent',
      mid: POST,
      cid: HEAD,
      comment: { id: ANSWER, text: '回复@山茶:早上九点', answersId: HEAD },
    });
  });

  it('a comment on the post itself answers nobody', () => {
    const { rootid: _r, rootidstr: _s, ...alone } = answer;
    const news = read(told('/ajax/comments/create', { ok: 1, data: alone }, `id=${POST}&comment=x`));
    expect(news).toMatchObject({ type: 'sent', mid: POST });
    expect(news).not.toHaveProperty('cid');
  });

  it.each([
    ['refused', { ok: 0, msg: '内容违规', data: answer }],
    ['a captcha first', { ok: 0, data: { verify: {} } }],
    ['an error beside ok', { ok: 1, error: 'busy', data: answer }],
    ['an answer without the comment', { ok: 1, data: {} }],
  ])('nothing went out: %s', (_why, body) => {
    expect(read(told('/ajax/comments/reply', body, fields))).toBeUndefined();
  });

  it('a removal names the comment, and only when Weibo did it', () => {
    expect(read(told('/ajax/statuses/destroyComment', { ok: 1 }, `cid=${HEAD}&filter=0`))).toEqual({
      type: 'removed',
      cid: HEAD,
    });
    expect(read(told('/ajax/statuses/destroyComment', { ok: 0 }, `cid=${HEAD}`))).toBeUndefined();
    expect(read(told('/ajax/statuses/destroyComment', { ok: 1 }, ''))).toBeUndefined();
  });

  it.each([[undefined], ['{'], [7], [told('', { ok: 1 })], [JSON.stringify({ url: 'nowhere', body: '{}' })]])(
    'what is no news is none: %s',
    (detail) => {
      expect(read(detail)).toBeUndefined();
    },
  );
});

describe('listening', () => {
  const end = new AbortController();
  afterEach(() => end.abort());

  it('tells the page’s world that somebody listens, and until when', () => {
    const heard: unknown[] = [];
    onCommentNews((detail) => heard.push(detail), end.signal);
    const comments = 'https://weibo.com/ajax/statuses/buildComments?id=1';
    const tell = (value: unknown) =>
      document.dispatchEvent(
        new CustomEvent(BRIDGE.copies, { detail: JSON.stringify(value), cancelable: true }),
      );
    expect(tell(comments)).toBe(false);
    expect(tell('https://weibo.com/ajax/feed/friendstimeline')).toBe(true);
    expect(heard).toEqual([]);
    tell({ url: comments, body: '' });
    tell({ url: 'https://weibo.com/ajax/feed/friendstimeline', body: '' });
    expect(heard).toEqual([JSON.stringify({ url: comments, body: '' })]);
    end.abort();
    expect(tell(comments)).toBe(true);
  });
});
