// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setLookupReporter } from '@/utils/weibo/find';
import { query, showFixture, viewBox } from './support';

beforeEach(() => {
  document.body.innerHTML = '';
  setLookupReporter(() => {});
});

describe('kind', () => {
  it.each([
    ['home.html', 'post'],
    ['inline-comment.html', 'comment'],
    ['inline-repost.html', 'repost'],
    ['reply-modal.html', 'reply'],
    ['edit-modal.html', 'edit'],
  ])('of %s is %s', (fixture, kind) => {
    showFixture(fixture);
    expect(viewBox().kind).toBe(kind);
  });

  it.each([
    ['发布定时微博', 'schedule'],
    ['发微博', 'popup'],
    ['', 'popup'],
  ])('of a layer called %j is %s', (title, kind) => {
    showFixture('edit-modal.html');
    query('.wbpro-layer-tit-text').textContent = title;
    expect(viewBox().kind).toBe(kind);
  });

  it('changes with the box, because boxes are re-used', () => {
    showFixture('inline-comment.html');
    const view = viewBox();
    query('.woo-button-content').textContent = '回复';
    expect(view.kind).toBe('reply');
    query('.woo-button-content').textContent = '转发';
    expect(view.kind).toBe('repost');
  });

  it('falls back to the placeholder when the button says something new', () => {
    showFixture('inline-repost.html');
    query('.woo-button-content').textContent = '好了';
    expect(viewBox().kind).toBe('repost');
  });

  it('reads the title of a layer whose title class has changed', () => {
    showFixture('reply-modal.html');
    query('.wbpro-layer-tit').className = 'x';
    query('.wbpro-layer-tit-text').className = 'y';
    query('.woo-button-content').textContent = '好了';
    query<HTMLTextAreaElement>('textarea').placeholder = '';
    expect(viewBox().kind).toBe('reply');
    expect(viewBox().context().replyTo).toBe('茶友小林');
  });
});

describe('reading', () => {
  it('takes only the disabled attribute for disabled', () => {
    showFixture('inline-comment.html');
    expect(viewBox().isDisabled()).toBe(false);
    showFixture('home.html');
    expect(viewBox().isDisabled()).toBe(true);
  });

  it('reads label, counter, limit, visibility and pictures', () => {
    showFixture('edit-modal.html');
    const view = viewBox();
    expect(view.sendLabel()).toBe('发送');
    expect(view.counter()).toEqual({ used: 38 });
    expect(view.visibility()).toBe('粉丝');
    expect(view.pictures()).toBe(2);
    expect(view.limit({ inputLimit: 2000 })).toEqual({ characters: 2000, source: 'page' });
    expect(view.limit()).toEqual({ characters: 5000, source: 'fallback' });
  });

  it('reads the negative remainder of a compact box', () => {
    showFixture('inline-repost.html');
    const view = viewBox();
    expect(view.counter()).toEqual({ over: 3 });
    expect(view.limit({ repostLimit: 1000 })).toEqual({ characters: 1000, source: 'page' });
    expect(view.limit({ inputLimit: 2000 })).toEqual({ characters: 140, source: 'fallback' });
    expect(view.pictures()).toBe(0);
  });

  it('knows the post a comment is about', () => {
    showFixture('inline-comment.html');
    expect(viewBox().context()).toMatchObject({
      permalink: { path: '/1000000002/Kkzwhj69V' },
      author: { uid: '1000000002', name: '茶友小林' },
      text: '今天的茶很好喝',
    });
  });

  it('knows who is answered, and from which comment', () => {
    showFixture('reply-modal.html');
    const comment = { uid: '1000000002', name: '茶友小林', text: '好喝', pending: false };
    expect(viewBox({ pressed: () => ({ comment }) }).context()).toMatchObject({
      replyTo: '茶友小林',
      comment,
    });
    const other = { ...comment, name: '别人' };
    expect(viewBox({ pressed: () => ({ comment: other }) }).context().comment).toBeUndefined();
  });

  it('does not take the button of another box for its own', () => {
    showFixture('inline-comment.html');
    query('button').remove();
    const second = document.createElement('div');
    second.innerHTML =
      '<div class="wbpro-form"><textarea></textarea></div><button class="woo-button-primary">发送</button>';
    query('article').append(second);
    expect(viewBox().isRecognised()).toBe(false);
  });

  it('tells the anchor as the element that stacks form and tools', () => {
    showFixture('inline-comment.html');
    const { anchor } = viewBox();
    expect(anchor).toBe(query('[class*="_main_c7d8e"]'));
    showFixture('home.html');
    expect(viewBox().anchor).toBe(query('[class*="_box_p9q8r"]'));
  });

  it('protects the visible controls of Weibo, the layer and what hangs in the form', () => {
    showFixture('edit-modal.html');
    const list = document.createElement('ul');
    query('.wbpro-form').append(list);
    const shown = new Map<Element, DOMRect>();
    const show = (element: Element, top: number) => {
      const rect = new DOMRect(0, top, 10, 10);
      shown.set(element, rect);
      element.getBoundingClientRect = () => shown.get(element) ?? new DOMRect();
    };
    show(query('button'), 1);
    show(query('.wbpro-layer-tit-opt'), 2);
    show(list, 3);
    show(query('.publisher-form-count'), 4);
    const tops = viewBox()
      .protectedRects()
      .map((rect) => rect.top);
    expect([...new Set(tops)].sort()).toEqual([1, 2, 3, 4]);
  });

  it('climbs out of a row', () => {
    showFixture('home.html');
    query('[class*="_box_p9q8r"]').style.display = 'flex';
    expect(viewBox().anchor).toBe(query('[class*="_publishCard_"]'));
  });
});

describe('replace', () => {
  it('writes through an input event and keeps the caret', () => {
    showFixture('home.html');
    const view = viewBox();
    const heard = vi.fn();
    view.textarea.value = '国家级好茶';
    view.textarea.setSelectionRange(5, 5);
    view.textarea.addEventListener('input', heard);
    expect(view.replace({ start: 0, end: 3 }, '自家', '国家级')).toBe(true);
    expect(view.text()).toBe('自家好茶');
    expect(view.textarea.selectionStart).toBe(4);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('gives up when the text there is another one', () => {
    showFixture('home.html');
    const view = viewBox();
    view.textarea.value = '好茶国家级';
    expect(view.replace({ start: 0, end: 3 }, '自家', '国家级')).toBe(false);
    expect(view.replace({ start: 2, end: 9 }, '自家', '国家级')).toBe(false);
    expect(view.text()).toBe('好茶国家级');
  });

  it('gives up while an input method composes', () => {
    showFixture('home.html');
    const view = viewBox();
    view.textarea.value = '国家级';
    view.textarea.dispatchEvent(new Event('compositionstart'));
    expect(view.isComposing()).toBe(true);
    expect(view.replace({ start: 0, end: 3 }, '自家', '国家级')).toBe(false);
    view.textarea.dispatchEvent(new Event('compositionend'));
    expect(view.replace({ start: 0, end: 3 }, '自家', '国家级')).toBe(true);
  });

  it('gives up in a box that is posting', () => {
    showFixture('home.html');
    const view = viewBox();
    view.textarea.value = '国家级';
    view.textarea.disabled = true;
    expect(view.fill('自家')).toBe(false);
  });

  it('fills the whole box', () => {
    showFixture('home.html');
    const view = viewBox();
    view.textarea.value = '旧';
    expect(view.fill('新稿')).toBe(true);
    expect(view.text()).toBe('新稿');
    expect(view.textarea.selectionStart).toBe(2);
  });
});

describe('onInput', () => {
  it('is quiet during a composition and speaks at its end', () => {
    showFixture('home.html');
    const view = viewBox();
    const heard = vi.fn();
    view.onInput(heard, new AbortController().signal);
    const say = (type: string) => view.textarea.dispatchEvent(new Event(type));
    say('compositionstart');
    say('input');
    expect(heard).not.toHaveBeenCalled();
    say('compositionend');
    expect(heard).toHaveBeenCalledTimes(1);
    say('input');
    expect(heard).toHaveBeenCalledTimes(2);
  });
});
