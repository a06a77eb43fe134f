import type { VNode } from 'vue';
import { movedComments } from './comment-nodes';
import { type Expected, expectChildren, expectNodes } from './expected';
import { nameNode, type Trace } from './trace';
import { attributeTraces } from './trace-attributes';
import { guestTraces, isOurGuest, recordGuests } from './trace-guests';

function contentTraces(element: Element, vnode: VNode): Trace[] {
  const guests = [...element.childNodes].filter(isOurGuest);
  if (guests.length > 0)
    return [{ kind: 'inside-text', where: nameNode(element), detail: guests[0]?.nodeName ?? '' }];
  const html = vnode.props?.innerHTML as string | undefined;
  if (html === undefined) {
    const text = String(vnode.children);
    if (element.textContent === text) return [];
    return [{ kind: 'changed-text', where: nameNode(element), detail: element.textContent ?? '' }];
  }
  const probe = document.createElement(element.localName);
  probe.innerHTML = html;
  if (probe.innerHTML === element.innerHTML) return [];
  return [{ kind: 'changed-html', where: nameNode(element), detail: element.innerHTML.slice(0, 200) }];
}

/** Compares the children of one element with what the app rendered, in order. */
function childTraces(element: Element, expected: readonly Expected[]): Trace[] {
  const found: Trace[] = [];
  const report = (kind: string, node: Node): void => {
    found.push({ kind, where: nameNode(element), detail: nameNode(node) });
  };
  const known = new Set(expected.flatMap((item) => (item.node === null ? [] : [item.node])));
  const actual = [...element.childNodes].filter((node) => !isOurGuest(node));
  let at = 0;
  for (const item of expected) {
    let node = actual[at];
    const fits = (): boolean =>
      item.node === null
        ? node?.nodeName.toLowerCase() === item.kind && !known.has(node)
        : node === item.node;
    while (node !== undefined && !fits() && !known.has(node)) {
      report('foreign-node', node);
      at += 1;
      node = actual[at];
    }
    if (node === undefined || !fits()) {
      const kind = item.node?.parentNode === element ? 'reordered-node' : 'removed-node';
      if (item.node !== null) report(kind, item.node);
      continue;
    }
    at += 1;
    if (item.vnode !== null && node instanceof Element) found.push(...elementTraces(node, item.vnode));
  }
  for (const node of actual.slice(at)) report(known.has(node) ? 'reordered-node' : 'foreign-node', node);
  return found;
}

function elementTraces(element: Element, vnode: VNode): Trace[] {
  // vue-resize puts an <object> of its own in here.
  if (element.classList.contains('resize-observer')) return [];
  const expected = expectChildren(vnode);
  return [
    ...attributeTraces(element, vnode),
    ...(expected === null ? contentTraces(element, vnode) : childTraces(element, expected)),
  ];
}

const ROOT_ATTRIBUTES = new Set(['lang', 'data-theme']);

function documentTraces(): Trace[] {
  const found: Trace[] = [];
  for (const name of document.documentElement.getAttributeNames())
    if (!ROOT_ATTRIBUTES.has(name)) found.push({ kind: 'foreign-attribute', where: 'html', detail: name });
  for (const name of document.body.getAttributeNames())
    if (name !== 'class' || document.body.className !== 'woo-theme-dark')
      found.push({
        kind: 'foreign-attribute',
        where: 'body',
        detail: `${name}=${document.body.getAttribute(name)}`,
      });
  for (const node of [...document.body.children, ...document.documentElement.children]) {
    const isShell = node.id === 'app' || /^(script|head|body)$/.test(node.localName);
    if (!isShell && !isOurGuest(node))
      found.push({ kind: 'foreign-node', where: 'body', detail: nameNode(node) });
  }
  for (const style of document.head.querySelectorAll('style'))
    found.push({ kind: 'foreign-node', where: 'head', detail: nameNode(style) });
  return found;
}

/** Watches from now on; the answer lists every foreign mark in the document at the time it is called. */
export function watchTraces(root: Element): () => readonly Trace[] {
  recordGuests(root);
  return () => {
    const vnode = (root as Element & { _vnode?: VNode })._vnode;
    if (vnode === undefined) return [];
    return [
      ...childTraces(root, expectNodes(vnode)),
      ...guestTraces(root),
      ...movedComments(),
      ...documentTraces(),
    ];
  };
}
