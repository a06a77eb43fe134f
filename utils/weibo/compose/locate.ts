import { closest, cssOf, find, is } from '../find';

/** The parts of one compose box, found anew at each call: Vue may replace any of them. */
export interface Box {
  /** The nearest element that holds the form and its send button. */
  readonly root: HTMLElement;
  readonly form: HTMLElement;
  readonly button?: HTMLButtonElement;
  /** The child of `root` with the button in it: Weibo's tool row. */
  readonly tools?: HTMLElement;
}

const HIGHEST = 9;
const BOUNDARY: ReadonlySet<string> = new Set(['ARTICLE', 'MAIN', 'BODY', 'HTML']);

/** Words on Weibo's send buttons; another primary button in the box (a vote, a picture edit) has none of them. */
const SEND_WORDS = /发送|发布|转发|评论|回复|保存|修改|定时/;

/** Every text box of a composer on the page, drifted ones beside known ones included. Cheap: called per frame. */
export const findInputs = (root: Document): readonly HTMLTextAreaElement[] =>
  [...root.getElementsByTagName('textarea')].filter((input) => is('composerInput', input));

/** Finds the box around a text box. Without a button the box is not recognised. */
export function locateBox(input: HTMLTextAreaElement): Box {
  const form = closest<HTMLElement>('composerForm', input) ?? input.parentElement ?? input;
  let at = form.parentElement;
  for (let i = 0; i < HIGHEST && at && !BOUNDARY.has(at.tagName); i++, at = at.parentElement) {
    if (at.querySelectorAll(cssOf('composerInput').join(', ')).length > 1) break;
    const button = pickButton(at);
    if (button) return { root: at, form, button, tools: childWith(at, button) };
  }
  find('sendButton', form);
  return { root: form.parentElement ?? form, form };
}

function pickButton(root: Element): HTMLButtonElement | undefined {
  for (const css of cssOf('sendButton')) {
    const buttons = [...root.querySelectorAll<HTMLButtonElement>(css)];
    const named = buttons.filter((button) => SEND_WORDS.test(button.textContent ?? ''));
    const button = named.at(-1) ?? buttons.at(-1);
    if (button) return find<HTMLButtonElement>('sendButton', root) && button;
  }
  return undefined;
}

function childWith(root: Element, part: Element): HTMLElement | undefined {
  let at: Element | null = part;
  while (at && at.parentElement !== root) at = at.parentElement;
  return (at as HTMLElement | null) ?? undefined;
}
