import { type RefObject, type UIEvent, useEffect, useRef, useState } from 'react';

/** Lists up to this length are drawn whole. */
export const WHOLE_ROWS = 50;
const MARGIN = 8;
/** Height taken before the list has been measured, px. */
const FIRST_HEIGHT = 720;

export interface VirtualRows {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly onScroll: (event: UIEvent<HTMLDivElement>) => void;
  readonly start: number;
  readonly end: number;
  /** Space of the rows that are not drawn, px. */
  readonly above: number;
  readonly below: number;
  readonly show: (index: number) => void;
}

/** The part of a long list of equal rows that can be seen, with a margin. `rowHeight` in px. */
export function useVirtualRows(count: number, rowHeight: number): VirtualRows {
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(FIRST_HEIGHT);
  useEffect(() => {
    const element = frame.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(() => setHeight(element.clientHeight || FIRST_HEIGHT));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const isWhole = count <= WHOLE_ROWS;
  const start = isWhole ? 0 : Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - MARGIN);
  const end = isWhole ? count : Math.min(count, Math.ceil((top + height) / rowHeight) + MARGIN);
  return {
    frame,
    onScroll: (event) => setTop(event.currentTarget.scrollTop),
    start,
    end,
    above: start * rowHeight,
    below: (count - end) * rowHeight,
    show(index) {
      const element = frame.current;
      if (!element || index < 0) return;
      const y = index * rowHeight;
      if (y < element.scrollTop) element.scrollTop = y;
      else if (y + rowHeight > element.scrollTop + element.clientHeight)
        element.scrollTop = y + rowHeight - element.clientHeight;
    },
  };
}
