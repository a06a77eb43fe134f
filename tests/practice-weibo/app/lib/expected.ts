import { Comment, Fragment, Static, Text, type VNode } from 'vue';

/** What the app itself put at one place: a node it knows, or only the kind of node. */
export interface Expected {
  readonly node: Node | null;
  /** Lower-case tag, `#text` or `#comment`. */
  readonly kind: string;
  readonly vnode: VNode | null;
}

function leaf(vnode: VNode, kind: string): Expected {
  return { node: vnode.el as Node | null, kind, vnode: null };
}

function between(first: Node | null, last: Node | null): Expected[] {
  const out: Expected[] = [];
  for (let node = first; node !== null; node = node.nextSibling) {
    out.push({ node, kind: node.nodeName.toLowerCase(), vnode: null });
    if (node === last) break;
  }
  return out;
}

/**
 * DOM nodes, in order, that a vnode stands for.
 * The production build forgets the element of a static vnode on update, so `node` may be null there.
 */
export function expectNodes(vnode: VNode): Expected[] {
  if (vnode.component !== null) return expectNodes(vnode.component.subTree);
  const { type } = vnode;
  if (type === Text) return [leaf(vnode, '#text')];
  if (type === Comment) return [leaf(vnode, '#comment')];
  if (type === Static) return between(vnode.el as Node | null, vnode.anchor as Node | null);
  if (type === Fragment) {
    const children = Array.isArray(vnode.children) ? (vnode.children as VNode[]) : [];
    const end: Expected = { node: vnode.anchor as Node | null, kind: '#text', vnode: null };
    return [leaf(vnode, '#text'), ...children.flatMap(expectNodes), end];
  }
  if (typeof type === 'string') return [{ node: vnode.el as Node | null, kind: type, vnode }];
  return [];
}

/** Expected children of an element, or null when its content is not ours to judge (v-html, plain text). */
export function expectChildren(vnode: VNode): Expected[] | null {
  if (vnode.props?.innerHTML !== undefined) return null;
  if (typeof vnode.children === 'string') return null;
  return Array.isArray(vnode.children) ? (vnode.children as VNode[]).flatMap(expectNodes) : [];
}
