// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DeskDeps, type ShownTicket, startDesk } from '@/utils/desk-page/start-desk';
import type { CommentSighting } from '@/utils/model/schema/desk';
import { BRIDGE, type PostFact } from '@/utils/weibo/bridge';
import { toMid } from '@/utils/weibo/parse/ids';
import { query, readFixture } from '../weibo/support';

const NOW = Date.UTC(2026, 10, 24, 2);
const OURS = '1000000001';
const SHORT = 'Qa1b2C3d4';
const POST = toMid(SHORT) ?? '';
const HEAD = '5312345678907777';
const REPLY = '5312345678909999';
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

const user = (id: string, screen_name: string) => ({ idstr: id, screen_name });
const head = {
  idstr: HEAD,
  created_at: 'Tue Nov 24 08:15:30 +0800 2026',
  text_raw: '门店几点开门[思考]',
  user: user('1000000004', '山茶'),
};
const reply = {
  idstr: REPLY,
  created_at: 'Tue Nov 24 10:00:00 +0800 2026',
  text_raw: '回复@山茶:早上九点',
  user: user(OURS, '云杉茶饮'),
};

let end: AbortController;
let shown: Map<Element, ShownTicket>;
let asked: string[];
let accounts: readonly string[];
const observe = vi.fn<DeskDeps['observe']>();
const states = vi.fn<DeskDeps['states']>();
const replied = vi.fn<DeskDeps['replied']>();
const gone = vi.fn<DeskDeps['gone']>();
const onPress = vi.fn<DeskDeps['onPress']>();

const mark = ({ ref }: CommentSighting) => ({ ref, ticketId: `ticket-${ref}`, state: 'open' as const });
const tell = (path: string, body: unknown, sent: unknown = null): void => {
  const detail = JSON.stringify({ url: `https://weibo.com${path}`, sent, body: JSON.stringify(body) });
  document.dispatchEvent(new CustomEvent(BRIDGE.copies, { detail }));
};
const loadComments = (): void =>
  tell(`/ajax/statuses/buildComments?id=${POST}&is_mix=0`, { ok: 1, data: [head] });
const at = (name: string): ShownTicket | undefined =>
  [...shown.values()].find(({ comment }) => comment.author.name === name);

function start(owner: string = OURS, records: Readonly<Record<string, string>> = {}) {
  document.body.innerHTML = `<article><header><a href="https://weibo.com/${owner}/${SHORT}" title="2026-11-24 08:00" class="_time_1_1">8:00</a></header>${readFixture('comments.html')}</article>`;
  return startDesk({
    root: document,
    layer: {
      show: ({ item }, ticket) => void shown.set(item, ticket),
      clear: (item) => void shown.delete(item),
      askReason: (recordId, act) => void asked.push(`${act} ${recordId}`),
    },
    post: (id) => (id === POST ? ({ mid: POST, uid: owner, text: '早安' } as PostFact) : undefined),
    accounts: () => accounts.map((uid) => ({ uid })),
    observe,
    states,
    replied,
    gone,
    recordOf: ({ commentId }) => records[commentId ?? ''],
    onPress,
    now: () => NOW,
    signal: end.signal,
  });
}

beforeEach(() => {
  end = new AbortController();
  shown = new Map();
  asked = [];
  accounts = [OURS];
  for (const one of [observe, states])
    one.mockReset().mockImplementation(async (list) => list.map(mark) as never);
  replied.mockReset().mockResolvedValue(undefined);
  gone.mockReset().mockResolvedValue({ recordId: 'record-1', wantsReason: true });
  onPress.mockReset();
});
afterEach(() => end.abort());

describe('comments under own posts', () => {
  it('are told once and drawn with their state; what the company says itself is not', async () => {
    start();
    await later();
    expect(observe).toHaveBeenCalledTimes(1);
    expect(at('木子')).toMatchObject({
      comment: { accountUid: OURS, text: '排队太久' },
      mark: { state: 'open' },
    });
    expect(at('云杉茶饮')).toBeUndefined();
    expect(shown.size).toBe(2);
  });

  it('get their id and exact time from Weibo’s data', async () => {
    start();
    expect(at('山茶')?.comment).toMatchObject({ saidSlack: 60_000 });
    loadComments();
    await later();
    expect(at('山茶')?.comment).toMatchObject({
      ref: HEAD,
      commentId: HEAD,
      saidAt: Date.UTC(2026, 10, 24, 0, 15, 30),
      saidSlack: 0,
    });
  });

  it('under posts of others are neither told nor drawn', async () => {
    start('2000000001');
    loadComments();
    await later();
    expect(observe).not.toHaveBeenCalled();
    expect(shown.size).toBe(0);
  });

  it('are drawn without a state while the worker does not answer, and asked about again', async () => {
    observe.mockRejectedValueOnce(new Error('gone'));
    const desk = start();
    await later();
    expect(at('木子')?.mark).toBeUndefined();
    desk.refresh();
    await later();
    expect(at('木子')?.mark).toMatchObject({ state: 'open' });
  });

  it('lose what stood beside them when the account is registered no more', async () => {
    const desk = start();
    await later();
    accounts = [];
    desk.refresh();
    await later();
    expect(shown.size).toBe(0);
    expect(states).not.toHaveBeenCalled();
  });
});

describe('a reply through Weibo’s own box', () => {
  const send = (by = reply): void =>
    tell('/ajax/comments/reply', { ok: 1, data: by }, `id=${POST}&cid=${HEAD}&comment=x`);

  it('is told with the comment it answers', async () => {
    start();
    loadComments();
    send();
    await later();
    expect(replied).toHaveBeenCalledTimes(1);
    expect(replied.mock.calls[0]?.[0]).toMatchObject({
      accountUid: OURS,
      post: { mid: POST, excerpt: '早安' },
      toCommentId: HEAD,
      to: { commentId: HEAD, text: '门店几点开门[思考]' },
      replyId: REPLY,
      text: '回复@山茶:早上九点',
    });
  });

  it('is told with the comment that was pressed where the ids came before this part', async () => {
    start();
    query('.item1 .opt i').click();
    send();
    await later();
    expect(replied.mock.calls[0]?.[0]).toMatchObject({
      toCommentId: HEAD,
      to: { commentId: HEAD, author: { uid: '1000000004' }, saidSlack: 60_000 },
    });
  });

  it('of somebody else’s account is not the company’s', async () => {
    start();
    loadComments();
    send({ ...reply, user: user('3000000003', '本人小号') });
    await later();
    expect(replied).not.toHaveBeenCalled();
  });

  it('under a post of others is nobody’s business', async () => {
    start('2000000001');
    loadComments();
    send();
    await later();
    expect(replied).not.toHaveBeenCalled();
  });
});

describe('a comment that is taken away', () => {
  const remove = (): void => tell('/ajax/statuses/destroyComment', { ok: 1 }, `cid=${HEAD}&filter=0`);

  it('is told with its words, and the reason is asked for', async () => {
    start();
    loadComments();
    await later();
    query('.item1').remove();
    remove();
    await later();
    expect(gone.mock.calls[0]?.[0]).toMatchObject({
      accountUid: OURS,
      act: 'delete',
      commentId: HEAD,
      seen: { text: '门店几点开门[思考]', author: { name: '山茶' } },
    });
    expect(asked).toEqual(['delete record-1']);
  });

  it('by 屏蔽 is hidden, known by its press where its id was not', async () => {
    start();
    const icon = query('.item1 .opt i');
    icon.setAttribute('title', '屏蔽');
    icon.click();
    query('.item1').remove();
    remove();
    await later();
    expect(gone.mock.calls[0]?.[0]).toMatchObject({
      act: 'hide',
      commentId: HEAD,
      seen: { author: { name: '山茶' } },
    });
    expect(asked).toEqual(['hide record-1']);
  });

  it('names the record that was opened before, and nothing is asked', async () => {
    gone.mockResolvedValue({ recordId: 'record-0', wantsReason: false });
    start(OURS, { [HEAD]: 'record-0' });
    loadComments();
    remove();
    await later();
    expect(gone.mock.calls[0]?.[0]).toMatchObject({ recordId: 'record-0' });
    expect(asked).toEqual([]);
  });

  it('is no moderation when the company takes back its own', async () => {
    start();
    tell(`/ajax/statuses/buildComments?id=${POST}`, { ok: 1, data: [{ ...reply, idstr: HEAD }] });
    remove();
    await later();
    expect(gone).not.toHaveBeenCalled();
  });
});

it('a press tells which comment it was, and the state it had', async () => {
  start();
  await later();
  query('.item1 .opt i').click();
  expect(onPress).toHaveBeenCalledWith(
    expect.objectContaining({ mark: expect.objectContaining({ state: 'open' }) }),
  );
});
