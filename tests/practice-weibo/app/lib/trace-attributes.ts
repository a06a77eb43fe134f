import type { VNode } from 'vue';
import { nameNode, type Trace } from './trace';

const NOT_ATTRIBUTES = /^(key|ref|ref_for|ref_key|innerHTML|textContent|on[A-Z].*)$/;
/** Attributes the site is read by: their values must be what the app set. */
const FIXED = ['usercard', 'href', 'title', 'aria-label', 'placeholder', 'composerConfig'];

function classTokens(value: unknown): Set<string> {
  return new Set(typeof value === 'string' ? value.split(/\s+/).filter((token) => token !== '') : []);
}

function styleNames(value: unknown): Set<string> {
  const probe = document.createElement('div');
  if (typeof value === 'string') probe.style.cssText = value;
  else if (typeof value === 'object' && value !== null) Object.assign(probe.style, value);
  return new Set(probe.style);
}

/** Attributes, classes and inline styles of one element against what the app set. */
export function attributeTraces(element: Element, vnode: VNode): Trace[] {
  const props = vnode.props ?? {};
  const found: Trace[] = [];
  const report = (kind: string, detail: string): void => {
    found.push({ kind, where: nameNode(element), detail });
  };
  const names = new Set(
    Object.keys(props)
      .filter((name) => !NOT_ATTRIBUTES.test(name))
      .map((name) => name.toLowerCase()),
  );
  for (const name of element.getAttributeNames())
    if (!names.has(name) && name !== 'style' && name !== 'class') report('foreign-attribute', name);

  const wanted = classTokens(props.class);
  for (const token of element.classList) if (!wanted.has(token)) report('foreign-class', token);
  for (const token of wanted) if (!element.classList.contains(token)) report('removed-class', token);

  if (element instanceof HTMLElement) {
    const styles = styleNames(props.style);
    for (const name of element.style) if (!styles.has(name)) report('foreign-style', name);
  }
  for (const name of FIXED) {
    const value: unknown = props[name];
    if (value === undefined || value === null) continue;
    if (element.getAttribute(name) !== String(value)) report('changed-attribute', name);
  }
  return found;
}
