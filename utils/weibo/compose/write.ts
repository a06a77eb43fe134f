import type { Span } from '@/utils/model/span';

/**
 * Replaces `span` by `text` in Weibo's text box if the characters there are still `expected`. Goes through the
 * editing command, so that undo works and Vue's model, counter and button follow; where the browser refuses it, the
 * native setter and an input event. The caret stays where it was, relative to the text around it.
 * Returns false, with nothing changed, when the text differs, the box is disabled or detached, or an input method
 * is composing.
 */
export function replaceText(
  input: HTMLTextAreaElement,
  span: Span,
  text: string,
  expected: string,
  composing: boolean,
): boolean {
  const before = input.value;
  if (composing || input.disabled || input.readOnly || !input.isConnected) return false;
  if (span.start < 0 || span.end > before.length || before.slice(span.start, span.end) !== expected)
    return false;
  if (text === expected) return true;
  const wanted = before.slice(0, span.start) + text + before.slice(span.end);
  const caret = [input.selectionStart, input.selectionEnd].map((at) => shift(at, span, text.length));
  const { scrollTop } = input;

  input.focus({ preventScroll: true });
  input.setSelectionRange(span.start, span.end);
  if (!runCommand(input.ownerDocument, text) || input.value === before) setNative(input, wanted, text);
  if (input.value !== wanted) return false;
  input.setSelectionRange(caret[0] ?? wanted.length, caret[1] ?? wanted.length);
  input.scrollTop = scrollTop;
  return true;
}

/** Where a caret goes: unmoved before the span, after the new text when it stood inside, shifted behind it. */
function shift(at: number, span: Span, length: number): number {
  if (at <= span.start) return at;
  if (at < span.end) return span.start + length;
  return at + length - (span.end - span.start);
}

/** The deprecated command is the only way a script's edit joins the browser's undo history. */
function runCommand(document: Document, text: string): boolean {
  if (typeof document.execCommand !== 'function') return false;
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
}

function setNative(input: HTMLTextAreaElement, value: string, data: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  if (setter) setter.call(input, value);
  else input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data }));
}
