/** Structure of a page part with nothing a person wrote in it. */
export interface Skeleton {
  readonly tag: string;
  readonly classes?: readonly string[];
  /** Names of attributes; values only where they are a fixed vocabulary. */
  readonly attributes?: readonly string[];
  /** Length of the text directly inside. */
  readonly text?: number;
  readonly children?: readonly Skeleton[];
  /** Children left out because there were too many or too deep. */
  readonly more?: number;
}

const VALUES: ReadonlySet<string> = new Set(['type', 'role', 'tabindex', 'disabled']);
const HIDDEN: ReadonlySet<string> = new Set(['class', 'style']);
const PLAIN_CLASS = /^[A-Za-z_][\w-]{0,60}$/;

/** Copies structure without content: no text, no address, no name; deterministic. */
export function censor(element: Element, depth = 8, width = 24): Skeleton {
  const classes = [...element.classList].filter((name) => PLAIN_CLASS.test(name));
  const attributes = [...element.attributes]
    .filter(({ name }) => !HIDDEN.has(name))
    .map(({ name, value }) => (VALUES.has(name) ? `${name}=${value.slice(0, 20)}` : name));
  const text = [...element.childNodes].reduce(
    (sum, node) => sum + (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').trim().length : 0),
    0,
  );
  const all = [...element.children];
  const kept = depth > 0 ? all.slice(0, width) : [];
  return {
    tag: element.tagName.toLowerCase(),
    ...(classes.length > 0 && { classes }),
    ...(attributes.length > 0 && { attributes }),
    ...(text > 0 && { text }),
    ...(kept.length > 0 && { children: kept.map((child) => censor(child, depth - 1, width)) }),
    ...(all.length > kept.length && { more: all.length - kept.length }),
  };
}
