// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchUnknownBoxes } from '@/utils/weibo/compose/unknown';
import { watchComposers } from '@/utils/weibo/compose/watch';
import type { ComposerView } from '@/utils/weibo/composer';
import { watchMissingComposer } from '@/utils/weibo/expect-composer';
import { nextFrame, query, readFixture, showFixture } from './support';

let end: AbortController;
let views: { view: ComposerView; signal: AbortSignal }[];

const watch = () => watchComposers(document, (view, signal) => views.push({ view, signal }), end.signal);
const live = () => views.filter(({ signal }) => !signal.aborted).map(({ view }) => view.key);

beforeEach(() => {
  document.body.innerHTML = '';
  end = new AbortController();
  views = [];
});
afterEach(() => end.abort());

describe('watchComposers', () => {
  it('finds what is there and what comes, also two at once', async () => {
    showFixture('home.html');
    watch();
    expect(live()).toEqual(['page']);
    document.body.insertAdjacentHTML('beforeend', readFixture('inline-comment.html'));
    await nextFrame();
    expect(live()).toEqual(['page', 'post:/1000000002/Kkzwhj69V']);
    query('article').remove();
    await nextFrame();
    expect(live()).toEqual(['page']);
  });

  it('ends and begins anew when a node is re-used for another post', async () => {
    showFixture('inline-comment.html');
    watch();
    query('a[class*="_time_"]').setAttribute('href', '/1000000003/Kjc77D1jz');
    await nextFrame();
    expect(views).toHaveLength(2);
    expect(views[0]?.signal.aborted).toBe(true);
    expect(live()).toEqual(['post:/1000000003/Kjc77D1jz']);
    expect(views[1]?.view.textarea).toBe(views[0]?.view.textarea);
  });

  it('keeps the view while a comment box turns into a repost box', async () => {
    showFixture('inline-comment.html');
    watch();
    query('.woo-button-content').textContent = '转发';
    query<HTMLTextAreaElement>('textarea').placeholder = '说说分享心得';
    await nextFrame();
    expect(views).toHaveLength(1);
    expect(views[0]?.view.kind).toBe('repost');
  });

  it('ends when a layer is re-used for another reply', async () => {
    showFixture('reply-modal.html');
    watch();
    const title = query('.wbpro-layer-tit-text').firstChild;
    if (title) title.nodeValue = '回复@山茶';
    await nextFrame();
    expect(live()).toEqual(['layer:回复@山茶']);
    expect(views[1]?.view.context().replyTo).toBe('山茶');
  });

  it('knows the place a layer was opened from', async () => {
    showFixture('inline-comment.html', 'comments.html');
    watch();
    query('.item1 .info').dispatchEvent(new Event('pointerdown', { bubbles: true }));
    document.body.insertAdjacentHTML('beforeend', readFixture('reply-modal.html'));
    query('.wbpro-layer-tit-text').textContent = '回复@山茶';
    await nextFrame();
    const view = views.find(({ view }) => view.key.startsWith('layer'))?.view;
    expect(view?.context().comment).toMatchObject({ uid: '1000000004', text: '门店几点开门[思考]' });
  });

  it('finds a box whose form class has changed, beside one that has not', async () => {
    showFixture('home.html', 'inline-comment.html');
    query('.wbpro-form').className = 'new-form';
    watch();
    expect(live()).toHaveLength(2);
    expect(views.every(({ view }) => view.isRecognised())).toBe(true);
  });

  it('leaves no trace on the page and nothing alive at the end', async () => {
    showFixture('home.html', 'inline-repost.html');
    const before = document.body.innerHTML;
    watch();
    await nextFrame();
    end.abort();
    document.body.insertAdjacentHTML('beforeend', readFixture('reply-modal.html'));
    await nextFrame();
    expect(live()).toEqual([]);
    expect(views).toHaveLength(2);
    query('.woo-modal-wrap').remove();
    expect(document.body.innerHTML.trim()).toBe(before.trim());
  });

  it('attaches once however often the page changes', async () => {
    showFixture('home.html');
    watch();
    for (let i = 0; i < 50; i++) document.body.append(document.createElement('p'));
    await nextFrame();
    query('p').remove();
    await nextFrame();
    expect(views).toHaveLength(1);
  });
});

describe('watchMissingComposer', () => {
  const setUp = (isLoggedIn: boolean) => {
    vi.useFakeTimers();
    const missing = vi.fn();
    const view = Object.assign(new EventTarget(), {
      location: { href: 'https://weibo.com/' },
      document,
      setInterval: globalThis.setInterval,
      clearInterval: globalThis.clearInterval,
      setTimeout: globalThis.setTimeout,
      clearTimeout: globalThis.clearTimeout,
    });
    watchMissingComposer(() => isLoggedIn, missing, end.signal, view as unknown as Window);
    return { missing, view };
  };
  afterEach(() => vi.useRealTimers());

  it('tells once that home has no box', () => {
    const { missing } = setUp(true);
    vi.advanceTimersByTime(20_000);
    expect(missing).toHaveBeenCalledTimes(1);
  });

  it('is content with a box, without a login, and on other routes', () => {
    showFixture('home.html');
    const withBox = setUp(true);
    vi.advanceTimersByTime(6000);
    document.body.innerHTML = '';
    const loggedOut = setUp(false);
    vi.advanceTimersByTime(6000);
    const left = setUp(true);
    left.view.location.href = 'https://weibo.com/hot';
    vi.advanceTimersByTime(20_000);
    for (const { missing } of [withBox, loggedOut, left]) expect(missing).not.toHaveBeenCalled();
  });
});

describe('watchUnknownBoxes', () => {
  it('tells a box with a send button that nobody knows, once', () => {
    document.body.innerHTML =
      '<div><textarea id="a"></textarea><button>发布</button></div><div><textarea id="b"></textarea><p>搜索</p></div>';
    const found = vi.fn();
    watchUnknownBoxes(document, found, end.signal);
    const focus = (id: string) => query(id).dispatchEvent(new Event('focusin', { bubbles: true }));
    focus('#a');
    focus('#a');
    expect(found).toHaveBeenCalledTimes(1);
    showFixture('home.html');
    focus('textarea');
    expect(found).toHaveBeenCalledTimes(1);
  });
});
