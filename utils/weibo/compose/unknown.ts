import { is } from '../find';

const SEND_LABEL = /^(?:发送|发布|转发|评论|回复)$/;
const NEAR = 6;

/**
 * Tells about text boxes that look like a compose box (a send-like button near by) but that no selector knows, when
 * a person puts the caret into one. Each element is told once per page.
 */
export function watchUnknownBoxes(
  root: Document,
  onFound: (element: HTMLElement) => void,
  signal: AbortSignal,
): void {
  const told = new WeakSet<Element>();
  root.addEventListener(
    'focusin',
    (event) => {
      const element = event.target;
      if (!(element instanceof HTMLElement) || told.has(element)) return;
      if (element.tagName !== 'TEXTAREA' && !element.isContentEditable) return;
      if (is('composerInput', element) || !hasSendButtonNear(element)) return;
      told.add(element);
      onFound(element);
    },
    { capture: true, signal },
  );
}

function hasSendButtonNear(element: Element): boolean {
  let at = element.parentElement;
  for (let i = 0; i < NEAR && at && at.tagName !== 'BODY'; i++, at = at.parentElement) {
    for (const button of at.getElementsByTagName('button'))
      if (SEND_LABEL.test(button.textContent?.trim() ?? '')) return true;
  }
  return false;
}
