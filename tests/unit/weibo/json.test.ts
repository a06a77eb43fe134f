import { describe, expect, it } from 'vitest';
import { openEnvelope, readAnswerContent, readLongText } from '@/utils/weibo/json/answer';
import { readHtmlText } from '@/utils/weibo/json/html-text';
import { parseExactJson, readId } from '@/utils/weibo/json/read';
import { readStatus } from '@/utils/weibo/json/status';
import answers from '../../fixtures/weibo/answers.json';

describe('readAnswerContent', () => {
  it('reads a timeline and counts what it could not read', () => {
    const { statuses, failed } = readAnswerContent('/ajax/feed/friendstimeline?list_id=1', answers.timeline);
    expect(failed).toBe(1);
    expect(statuses[0]).toEqual({
      mid: '5312345678901234',
      mblogid: 'Qa1b2C3d4',
      user: expect.objectContaining({ uid: '1000000001', name: '云杉茶饮', badge: 'organisation' }),
      at: Date.UTC(2026, 10, 20, 1, 30, 15),
      text: '秋天的第一杯#桂花乌龙#上新[微笑]\n全国同步&限时',
      textLength: 52,
      isLong: false,
      counts: { reposts: 12034, comments: 345, likes: 1000018, reads: 900001 },
      pids: ['000aaa', '000bbb'],
      pictures: 9,
      hasVideo: false,
      topics: ['桂花乌龙'],
      links: [{ short: 'http://t.cn/A6example', long: 'https://yunshan.example/a', title: '云杉商城' }],
      source: '微博网页版',
      region: '发布于 北京',
      visible: 0,
      edits: 1,
      isPinned: true,
      original: undefined,
      fastRepostOf: undefined,
      scheduleAt: undefined,
    });
  });

  it('takes the new id of a fast repost, not the original it names', () => {
    const [, second] = readAnswerContent('/ajax/feed/hottimeline', answers.timeline).statuses;
    expect(second).toMatchObject({
      mid: '5312345678905555',
      fastRepostOf: { mid: '5312345678901234', uid: '1000000001' },
      original: { text: '抱歉，此微博已被作者删除', user: undefined },
    });
  });

  it('reads comments with their answers', () => {
    const { comments } = readAnswerContent('/ajax/statuses/buildComments', answers.comments);
    expect(comments).toHaveLength(2);
    expect(comments[0]).toMatchObject({ id: '5312345678907777', likes: 2, total: 1, region: '来自上海' });
    expect(comments[0]?.replies[0]).toMatchObject({ text: '回复@山茶:早上九点', user: { name: '云杉茶饮' } });
    expect(comments[1]).toMatchObject({ replies: [], user: undefined });
  });

  it('reads a post at top level, a profile, an empty page, and nothing elsewhere', () => {
    const [status] = answers.timeline.statuses;
    expect(readAnswerContent('/ajax/statuses/show', { ok: 1, ...status }).statuses).toHaveLength(1);
    expect(readAnswerContent('/ajax/profile/info', answers.profile).users[0]?.followers).toBe(22756103);
    expect(readAnswerContent('/ajax/statuses/mymblog', answers.page)).toMatchObject({
      statuses: [],
      failed: 0,
    });
    expect(readAnswerContent('/ajax/side/hotSearch', answers.timeline).statuses).toEqual([]);
    expect(readAnswerContent('/ajax/feed/hottimeline', answers.errors.login).statuses).toEqual([]);
  });

  it('agrees between HTML and plain text', () => {
    const [status] = answers.timeline.statuses;
    const { text_raw: _, ...withoutRaw } = status as Record<string, unknown>;
    expect(readStatus(withoutRaw)?.text).toBe(readStatus(status)?.text);
  });

  it('reads long texts', () => {
    expect(readLongText(answers.longText)).toBe('全文\n第二行');
    expect(readLongText(answers.longTextComplete)).toBeUndefined();
  });
});

describe('openEnvelope', () => {
  it.each(['login', 'wall', 'missing', 'forbidden', 'other'] as const)('knows the error %s', (reason) => {
    expect(openEnvelope(answers.errors[reason])).toMatchObject({ ok: false, reason });
  });
  it.each([null, 'x', [], 1])('does not choke on %j', (json) => {
    expect(openEnvelope(json)).toEqual({ ok: false, reason: 'unreadable' });
  });
});

describe('exactness', () => {
  it('keeps long integers as strings and leaves text alone', () => {
    expect(parseExactJson('{"id":9007199254740993,"n":12,"t":"9007199254740993 \\" 1","f":1.5}')).toEqual({
      id: '9007199254740993',
      n: 12,
      t: '9007199254740993 " 1',
      f: 1.5,
    });
    expect(parseExactJson('{"a":')).toBeUndefined();
  });

  it('takes no id that has lost precision', () => {
    expect(readId(2 ** 60, undefined, '007', '123')).toBe('123');
    expect(readId(0, -1, 1.5, '')).toBeUndefined();
  });
});

describe('readHtmlText', () => {
  it.each([
    ['a<br />b', 'a\nb'],
    ["<img alt='[doge]'>", '[doge]'],
    ['&lt;b&gt; &#39;x&#x27; &nope; &amp;amp;', "<b> 'x' &nope; &amp;"],
    ['前…<span class="expand">展开</span>', '前…'],
    ['<a href=/n/甲>@甲</a>', '@甲'],
  ])('%s', (html, text) => expect(readHtmlText(html)).toBe(text));
});
