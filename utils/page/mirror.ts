import type { Segment } from './mark-segments';
import type { TextareaMetrics } from './mirror-style';

/** An invisible copy of a textarea's text whose marked spans carry the underlines. */
export interface Mirror {
  readonly element: HTMLElement;
  /** Shows the lines; only nodes whose text or tone changed are touched. */
  render(lines: readonly (readonly Segment[])[]): void;
  applyMetrics(metrics: TextareaMetrics): void;
  setCurrent(key: string | undefined): void;
  /** Boxes of a mark in viewport px, one per line it stands on. */
  rects(key: string): readonly DOMRect[];
  /** All marks under a viewport point, gravest first. */
  at(x: number, y: number): readonly string[];
}

interface Line {
  readonly block: HTMLElement;
  segments: readonly Segment[];
}

/** Looks the same; marks may have changed their names. */
const isAlike = (a: Segment, b: Segment | undefined): boolean => a.text === b?.text && a.tone === b.tone;

const isSameSegment = (a: Segment, b: Segment | undefined): boolean =>
  b !== undefined &&
  isAlike(a, b) &&
  a.keys.length === b.keys.length &&
  a.keys.every((key, i) => key === b.keys[i]);

/** Makes the mirror; the caller puts `element` into a layer over the textarea that scrolls like it. */
export function createMirror(): Mirror {
  const element = document.createElement('div');
  element.className = 'wh-mirror';
  const lines: Line[] = [];
  const keysOf = new Map<HTMLElement, readonly string[]>();
  let current: string | undefined;

  const paint = (node: ChildNode, segment: Segment): void => {
    if (!(node instanceof HTMLElement)) return;
    keysOf.set(node, segment.keys);
    const on = current !== undefined && segment.keys.includes(current) ? ' on' : '';
    const name = `wh-mark ${segment.tone}${on}`;
    if (node.className !== name) node.className = name;
  };

  const make = (segment: Segment): ChildNode => {
    if (segment.tone === undefined) return document.createTextNode(segment.text);
    const span = document.createElement('span');
    span.textContent = segment.text;
    paint(span, segment);
    return span;
  };

  const drop = (node: ChildNode): void => {
    if (node instanceof HTMLElement) keysOf.delete(node);
    node.remove();
  };

  const patch = (line: Line, next: readonly Segment[]): void => {
    const { block } = line;
    const before = line.segments;
    if (next.length > 0 && before.length === next.length && next.every((s, i) => isSameSegment(s, before[i])))
      return;
    if (before.length === 0 || next.length === 0) {
      for (const child of [...block.childNodes]) drop(child);
      if (next.length === 0) block.append(document.createElement('br'));
      else block.append(...next.map(make));
      line.segments = next;
      return;
    }
    const sameKind = (a?: Segment, b?: Segment): boolean =>
      (a?.tone === undefined) === (b?.tone === undefined);
    let head = 0;
    while (head < before.length && head < next.length && sameKind(before[head], next[head])) head++;
    let tail = 0;
    while (
      tail < before.length - head &&
      tail < next.length - head &&
      sameKind(before[before.length - 1 - tail], next[next.length - 1 - tail])
    ) {
      tail++;
    }
    const nodes = [...block.childNodes];
    for (const node of nodes.slice(head, nodes.length - tail)) drop(node);
    const anchor = nodes[nodes.length - tail] ?? null;
    for (const segment of next.slice(head, next.length - tail)) block.insertBefore(make(segment), anchor);
    const kept = [...block.childNodes];
    next.forEach((segment, i) => {
      const node = kept[i];
      if (!node) return;
      const text = node instanceof Text ? node : node.firstChild;
      if (text && text.nodeValue !== segment.text) text.nodeValue = segment.text;
      paint(node, segment);
    });
    line.segments = next;
  };

  const render = (next: readonly (readonly Segment[])[]): void => {
    const same = (a: readonly Segment[] | undefined, b: readonly Segment[] | undefined): boolean =>
      !!a && !!b && a.length === b.length && a.every((s, i) => isAlike(s, b[i]));
    let head = 0;
    const shorter = Math.min(lines.length, next.length);
    while (head < shorter && same(lines[head]?.segments, next[head])) head++;
    let tail = 0;
    while (
      tail < shorter - head &&
      same(lines[lines.length - 1 - tail]?.segments, next[next.length - 1 - tail])
    ) {
      tail++;
    }
    const kept = Math.min(lines.length, next.length) - head - tail;
    const surplus = lines.splice(head + kept, lines.length - tail - head - kept);
    for (const line of surplus) {
      for (const child of [...line.block.childNodes]) drop(child);
      line.block.remove();
    }
    const anchor = lines[head + kept]?.block ?? null;
    const missing = next.length - lines.length;
    const fresh = Array.from({ length: missing }, (): Line => {
      const block = document.createElement('div');
      element.insertBefore(block, anchor);
      return { block, segments: [] };
    });
    lines.splice(head + kept, 0, ...fresh);
    next.forEach((segments, i) => {
      const line = lines[i];
      if (line) patch(line, segments);
    });
  };

  const applyMetrics = (metrics: TextareaMetrics): void => {
    for (const [name, value] of metrics.styles) element.style.setProperty(name, value);
    element.style.width = `${metrics.width}px`;
    element.lang = metrics.lang;
  };

  const setCurrent = (key: string | undefined): void => {
    if (key === current) return;
    current = key;
    for (const [span, keys] of keysOf) span.classList.toggle('on', key !== undefined && keys.includes(key));
  };

  const spansOf = (key: string): HTMLElement[] =>
    [...keysOf].filter(([, keys]) => keys.includes(key)).map(([span]) => span);

  return {
    element,
    render,
    applyMetrics,
    setCurrent,
    rects: (key) => spansOf(key).flatMap((span) => [...span.getClientRects()]),
    at: (x, y) => {
      for (const [span, keys] of keysOf) {
        const hit = [...span.getClientRects()].some(
          (box) => x >= box.left && x <= box.right && y >= box.top - 2 && y <= box.bottom + 6,
        );
        if (hit) return keys;
      }
      return [];
    },
  };
}
