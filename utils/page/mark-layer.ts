import { type Mark, segmentLines } from './mark-segments';
import { createMirror } from './mirror';
import { readFrame, readMetrics, type TextareaMetrics } from './mirror-style';
import { diffText, mapRange } from './text-edit';
import { trackBox } from './track-box';

/** Underlines under the characters of a textarea, drawn from our own host without touching the textarea. */
export interface MarkLayer {
  /** Shows the marks of `text`; when the box has moved on since, they are carried over to what it holds now. */
  show(text: string, marks: readonly Mark[]): void;
  /** Carries the marks over to what the box holds now; runs by itself while text is being composed, and with sizes. */
  follow(): void;
  /** Tints one mark, or none. */
  setCurrent(key: string | undefined): void;
  /** Marks under a viewport point, gravest first; empty when the point is outside the visible text. */
  at(x: number, y: number): readonly string[];
  /** Boxes of a mark in viewport px, only as far as the textarea shows them. */
  rects(key: string): readonly DOMRect[];
  /** Scrolls the textarea, not the page, until the mark is visible. Caret and selection stay. */
  scrollTo(key: string): void;
}

interface LayerOptions {
  readonly textarea: HTMLTextAreaElement;
  /** Our element in the page; it must be a containing block (`position: relative`). */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
}

/** Puts the mark layer into the host's shadow root and keeps it over the textarea until the signal aborts. */
export function createMarkLayer({ textarea, host, root, signal }: LayerOptions): MarkLayer {
  const layer = document.createElement('div');
  layer.className = 'wh-marks';
  layer.setAttribute('aria-hidden', 'true');
  const mirror = createMirror();
  layer.append(mirror.element);
  root.append(layer);

  let text = '';
  let marks: readonly Mark[] = [];
  let metrics: TextareaMetrics | undefined;
  let measuredFrame = '';
  let placed = '';

  const render = (): void => mirror.render(segmentLines(text, marks));

  const follow = (): void => {
    const now = textarea.value;
    const edit = diffText(text, now, textarea.selectionEnd);
    if (!edit) return;
    text = now;
    marks = marks.flatMap((mark) => mapRange(mark, edit) ?? []);
    render();
  };

  // a real scroll position, not a transform: the engine then rounds to device pixels just as it does in the textarea
  const scroll = (): void => {
    layer.scrollTo({ left: textarea.scrollLeft, top: textarea.scrollTop, behavior: 'instant' });
  };

  const measure = (): void => {
    const next = readMetrics(textarea);
    if (next.key !== metrics?.key) {
      mirror.applyMetrics(next);
      layer.style.width = `${next.width}px`;
      layer.style.height = `${next.height}px`;
    }
    metrics = next;
    measuredFrame = readFrame(textarea);
    place();
  };

  const place = (): void => {
    const box = textarea.getBoundingClientRect();
    const from = host.getBoundingClientRect();
    const next = `${box.left - from.left + (metrics?.left ?? 0)}px ${box.top - from.top + (metrics?.top ?? 0)}px`;
    if (next !== placed) {
      placed = next;
      const [left = '0', top = '0'] = next.split(' ');
      layer.style.left = left;
      layer.style.top = top;
    }
    scroll();
  };

  trackBox(
    textarea,
    host,
    {
      changed: () => {
        follow();
        measure();
      },
      // size observers run between layout and paint: measuring here is free and in time
      moved: () => {
        follow();
        if (readFrame(textarea) === measuredFrame) place();
        else measure();
      },
      scrolled: scroll,
    },
    signal,
  );
  // a text is judged, and shown with its marks, before the next frame is drawn; one that is being composed is not
  const onInput = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) follow();
  };
  textarea.addEventListener('input', onInput, { signal });
  signal.addEventListener('abort', () => layer.remove());
  measure();

  const visible = (key: string): DOMRect[] => {
    const clip = layer.getBoundingClientRect();
    return mirror.rects(key).flatMap((box) => {
      const top = Math.max(box.top, clip.top);
      const bottom = Math.min(box.bottom, clip.bottom);
      return bottom - top > 1 ? new DOMRect(box.left, top, box.width, bottom - top) : [];
    });
  };

  return {
    follow,
    show: (of, next) => {
      const edit = diffText(of, textarea.value, textarea.selectionEnd);
      text = textarea.value;
      marks = edit ? next.flatMap((mark) => mapRange(mark, edit) ?? []) : next;
      render();
    },
    setCurrent: mirror.setCurrent,
    at: (x, y) => {
      const clip = layer.getBoundingClientRect();
      const inside = x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom;
      return inside ? mirror.at(x, y) : [];
    },
    rects: visible,
    scrollTo: (key) => {
      const box = mirror.rects(key)[0];
      const clip = layer.getBoundingClientRect();
      if (!box || (box.top >= clip.top && box.bottom <= clip.bottom)) return;
      textarea.scrollTop += box.top - clip.top - (clip.height - box.height) / 2;
      scroll();
    },
  };
}
