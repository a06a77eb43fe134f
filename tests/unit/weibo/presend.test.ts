// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Presend } from '@/utils/weibo/composer';
import { query, showFixture, viewBox } from './support';

/** Weibo's side: whether its own handlers hear of the press. */
function setUp(stop: boolean, fixture = 'inline-comment.html') {
  showFixture(fixture);
  const view = viewBox();
  const asked: Presend['by'][] = [];
  const end = new AbortController();
  view.onPresend((presend) => {
    asked.push(presend.by);
    if (stop) presend.cancel();
  }, end.signal);
  const weibo = vi.fn();
  query('button').addEventListener('click', weibo);
  view.textarea.addEventListener('keydown', weibo);
  return { view, asked, weibo, end, button: query<HTMLButtonElement>('button') };
}

const key = (init: KeyboardEventInit & { keyCode?: number }, type = 'keydown') =>
  new KeyboardEvent(type, { bubbles: true, cancelable: true, composed: true, ...init });
const click = (detail: number) => new MouseEvent('click', { bubbles: true, cancelable: true, detail });

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('onPresend', () => {
  it('stops a click before Weibo hears of it', () => {
    const { asked, weibo, button } = setUp(true);
    const press = click(1);
    button.dispatchEvent(press);
    expect(asked).toEqual(['click']);
    expect(weibo).not.toHaveBeenCalled();
    expect(press.defaultPrevented).toBe(true);
  });

  it('sees a press on a part of the button', () => {
    const { asked } = setUp(true);
    query('.woo-button-content').dispatchEvent(click(1));
    expect(asked).toEqual(['click']);
  });

  it('lets a click through untouched', () => {
    const { weibo, button } = setUp(false);
    const press = click(1);
    button.dispatchEvent(press);
    expect(weibo).toHaveBeenCalledTimes(1);
    expect(press.defaultPrevented).toBe(false);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('stops %j+Enter in the text box', (modifier) => {
    const { view, asked, weibo } = setUp(true);
    view.textarea.dispatchEvent(key({ key: 'Enter', ...modifier }));
    expect(asked).toEqual(['shortcut']);
    expect(weibo).not.toHaveBeenCalled();
  });

  it('leaves a plain Enter and the Enter of an input method alone', () => {
    const { view, asked, weibo } = setUp(true);
    view.textarea.dispatchEvent(key({ key: 'Enter' }));
    view.textarea.dispatchEvent(key({ key: 'Enter', ctrlKey: true, isComposing: true }));
    view.textarea.dispatchEvent(key({ key: 'Enter', ctrlKey: true, keyCode: 229 }));
    expect(asked).toEqual([]);
    expect(weibo).toHaveBeenCalledTimes(3);
  });

  it.each(['Enter', ' '])('asks once for %j on the button and the click it makes', async (name) => {
    const { asked, weibo, button } = setUp(false);
    button.dispatchEvent(key({ key: name }));
    if (name === ' ') button.dispatchEvent(key({ key: name }, 'keyup'));
    button.dispatchEvent(click(0));
    if (name === 'Enter') button.dispatchEvent(key({ key: name }, 'keyup'));
    expect(asked).toEqual(['button-key']);
    expect(weibo).toHaveBeenCalledTimes(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    button.dispatchEvent(click(0));
    expect(asked).toEqual(['button-key', 'click']);
  });

  it('swallows the click of a key press that was stopped', () => {
    const { asked, weibo, button } = setUp(true);
    button.dispatchEvent(key({ key: ' ' }));
    button.dispatchEvent(key({ key: ' ' }, 'keyup'));
    button.dispatchEvent(click(0));
    expect(asked).toEqual(['button-key']);
    expect(weibo).not.toHaveBeenCalled();
  });

  it('asks about every press of a script', () => {
    const { asked, weibo, button } = setUp(true);
    button.click();
    expect(asked).toEqual(['click']);
    expect(weibo).not.toHaveBeenCalled();
  });

  it('does not ask about a disabled button', () => {
    const { view, asked } = setUp(true, 'home.html');
    view.textarea.dispatchEvent(key({ key: 'Enter', ctrlKey: true }));
    query('[class*="_check_"]').dispatchEvent(click(1));
    expect(asked).toEqual([]);
  });

  it('asks about a cover that stayed over an enabled button', () => {
    const { asked, button } = setUp(true, 'home.html');
    button.disabled = false;
    query('[class*="_check_"]').dispatchEvent(click(1));
    expect(asked).toEqual(['click']);
  });

  it('follows a button Vue has replaced', () => {
    const { asked, button } = setUp(true);
    const next = button.cloneNode(true) as HTMLButtonElement;
    button.replaceWith(next);
    next.dispatchEvent(click(1));
    expect(asked).toEqual(['click']);
  });

  it('ends with its signal', () => {
    const { asked, end, button } = setUp(true);
    end.abort();
    button.dispatchEvent(click(1));
    expect(asked).toEqual([]);
  });
});
