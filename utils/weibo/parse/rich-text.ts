/** Characters Weibo strews into texts that nobody typed. */
const INVISIBLE = /[\u200b\u200c\ufeff]/g;

/**
 * The text of a rendered post or comment as it was written: emoji images give their `[name]`, line breaks `\n`;
 * controls (展开, 收起) are left out.
 */
export function readRichText(root: Node): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      text += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    const tag = element.tagName;
    if (tag === 'BR') text += '\n';
    else if (tag === 'IMG') text += element.getAttribute('alt') ?? '';
    else if (!isControl(element)) for (const child of element.childNodes) walk(child);
  };
  for (const child of root.childNodes) walk(child);
  return text.replace(INVISIBLE, '').trim();
}

const isControl = (element: Element): boolean =>
  element.tagName === 'SPAN' &&
  (element.classList.contains('expand') || element.classList.contains('collapse'));
