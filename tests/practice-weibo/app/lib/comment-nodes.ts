import { onMounted, onUnmounted, onUpdated, type ShallowRef } from 'vue';
import { nameNode, type Trace } from './trace';

const ids = new WeakMap<Element, () => string>();

/** Which comment or reply a node stands in at present, by id; null outside of comments. */
export function commentAt(node: Element): string | null {
  for (let at: Element | null = node; at !== null; at = at.parentElement) {
    const read = ids.get(at);
    if (read !== undefined) return read();
  }
  return null;
}

/** Lets the watcher know which comment this element shows. */
export function useCommentNode(element: Readonly<ShallowRef<HTMLElement | null>>, id: () => string): void {
  onMounted(() => {
    if (element.value !== null) ids.set(element.value, id);
  });
}

const moved = new Map<string, Trace>();

/** Comments that grew or shrank though the page changed nothing in them, since the page was opened. */
export const movedComments = (): readonly Trace[] => [...moved.values()];

/**
 * Watches the height of a comment. The page measures right after it rendered, before anyone else can have touched
 * the nodes; another height later, at the same width, is somebody else's doing and moves every comment below.
 */
export function useSteadyHeight(element: Readonly<ShallowRef<HTMLElement | null>>, id: () => string): void {
  let width = 0;
  let height = 0;
  const measure = (): void => {
    const box = element.value?.getBoundingClientRect();
    if (box === undefined) return;
    width = box.width;
    height = box.height;
  };
  const observer = new ResizeObserver(() => {
    const node = element.value;
    if (node === null || !node.isConnected) return;
    const box = node.getBoundingClientRect();
    if (Math.abs(box.width - width) > 0.5 || width === 0) return measure();
    if (Math.abs(box.height - height) <= 1) return;
    const detail = `${id()}: ${height} px, now ${box.height} px`;
    moved.set(id(), { kind: 'moved-comment', where: nameNode(node), detail });
  });
  onMounted(() => {
    measure();
    if (element.value !== null) observer.observe(element.value);
  });
  onUpdated(measure);
  onUnmounted(() => observer.disconnect());
}
