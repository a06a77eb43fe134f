import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer, readAsk, readFacts, readStance } from '@/utils/weibo/bridge';
import { readPosts } from '@/utils/weibo/main/read-posts';

const json = JSON.stringify;

describe('bridge', () => {
  it('reads a question with text, pairs or no body', () => {
    const ask = { id: '1', url: 'https://weibo.com/x', path: 'xhr', now: false, page: { uid: '123' } };
    for (const body of [undefined, 'content=a', [['content', 'a']]])
      expect(readAsk(json({ ...ask, body }))).toEqual({ ...ask, ...(body ? { body } : {}) });
    expect(readAsk(json({ ...ask, body: [['content', 1]] }))).toBeUndefined();
    expect(readAsk(json({ ...ask, page: { uid: 5 } }))).toBeUndefined();
  });

  it('reads the three answers and nothing else', () => {
    expect(readAnswer(json({ id: '1', wait: true }))).toBeDefined();
    expect(readAnswer(json({ id: '1', allow: true }))).toBeDefined();
    expect(readAnswer(json({ id: '1', allow: false, message: '没有发出' }))).toBeDefined();
    expect(readAnswer(json({ id: '1', allow: false }))).toBeUndefined();
    expect(readAnswer(json({ id: '1', allow: 'yes' }))).toBeUndefined();
  });

  it('drops what is not a fact and counts it', () => {
    const good = { kind: 'page', page: {} };
    expect(readFacts(json({ facts: [good, { kind: 'posts', posts: [{ mid: 1 }] }, 5] }))).toEqual({
      facts: [good],
      dropped: 2,
    });
  });

  it('survives anything the page may send', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (detail) => {
        readAsk(detail);
        readAnswer(detail);
        readStance(detail);
        readFacts(detail);
      }),
    );
  });
});

describe('readPosts', () => {
  const post = {
    mid: '5300000000000002',
    mblogid: 'Fixture01',
    text_raw: '正文',
    user: { idstr: '9', screen_name: '甲' },
    isLongText: false,
    created_at: 'Tue Nov 24 18:30:05 +0800 2026',
    edit_count: 2,
    visible: { type: 10, list_id: 0 },
  };
  const fact = {
    mid: '5300000000000002',
    mblogid: 'Fixture01',
    uid: '9',
    name: '甲',
    text: '正文',
    isLong: false,
    created: 'Tue Nov 24 18:30:05 +0800 2026',
    edits: 2,
    visible: 10,
  };

  it('finds posts wherever an answer carries them, reposted ones too', () => {
    expect(readPosts({ ok: 1, statuses: [post] })).toEqual([fact]);
    expect(readPosts({ ok: 1, data: { list: [post] } })).toEqual([fact]);
    expect(readPosts({ ok: 1, ...post })).toEqual([fact]);
    const repost = { ...post, mid: '1', text_raw: '转', retweeted_status: post };
    expect(readPosts({ statuses: [repost] }).map((p) => p.text)).toEqual(['转', '正文']);
  });

  it('names the full text of a long post by the address it was asked with', () => {
    expect(readPosts({ ok: 1, data: { longTextContent: '全文' } }, '?id=Fixture01')).toEqual([
      { mid: '', mblogid: 'Fixture01', text: '全文', isLong: false },
    ]);
    expect(readPosts({ ok: 1, data: {} })).toEqual([]);
  });

  it('reads the post out of the answer to a send, an edit and a repost', () => {
    expect(readPosts({ ok: 1, data: post })).toEqual([fact]);
    expect(readPosts({ ok: 1, data: { statuses: post } })).toEqual([fact]);
    expect(readPosts({ ok: 1, statuses: post })).toEqual([fact]);
  });

  it('says of which post Weibo said that it is not there', () => {
    const gone = { ok: 0, errno: '20101', msg: '该微博不存在' };
    const told = { text: '', isLong: false, isDeleted: true };
    expect(readPosts(gone, '?id=Fixture01')).toEqual([{ mid: '', mblogid: 'Fixture01', ...told }]);
    expect(readPosts(gone, '?id=5300000000000002')).toEqual([{ mid: '5300000000000002', ...told }]);
    expect(readPosts({ ok: 0, errno: '10001' }, '?id=Fixture01')).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (answer) => void readPosts(answer)));
  });
});
