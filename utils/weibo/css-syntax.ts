/** Whether a text is a CSS selector. A worker has no parser: there only characters that no selector needs refuse it. */
export function isSelector(text: string): boolean {
  if (text.trim() === '' || /[{}<;@\\]|\/\*/.test(text)) return false;
  if (typeof document === 'undefined') return true;
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
