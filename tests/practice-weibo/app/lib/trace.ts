/** One foreign mark on the page's own nodes. */
export interface Trace {
  readonly kind: string;
  readonly where: string;
  readonly detail: string;
}

/** Short name of a node for a report: parent, tag, first classes. */
export function nameNode(node: Node): string {
  if (!(node instanceof Element)) return node.nodeName;
  const name = [...node.classList].slice(0, 2).join('.');
  const parent = node.parentElement;
  return `${parent === null ? '' : `${parent.localName} > `}${node.localName}${name === '' ? '' : `.${name}`}`;
}
