import type { Span } from '@/utils/model/span';
import type { Surface } from '@/utils/model/surface';
import type { PageFacts } from './bridge';
import { findAnchor, readProtectedRects } from './compose/anchor';
import { type ComposeContext, type PressedPlace, readContext } from './compose/context';
import { locateBox } from './compose/locate';
import { giveFiles, readPreviews, visibilityCode } from './compose/media';
import { type Presend, watchPresend } from './compose/presend';
import { readLabel, readSurface } from './compose/surface';
import { replaceText } from './compose/write';
import { peek } from './find';
import { type Limit, limitOf } from './limits';

export type { ComposeContext } from './compose/context';
export type { Presend } from './compose/presend';

/** The number Weibo's counter shows: characters used, or how many too many. */
export interface ShownCounter {
  readonly used?: number;
  readonly over?: number;
}

/** One of Weibo's compose boxes. Every answer is read from the page at the moment of asking. */
export interface ComposerView {
  readonly textarea: HTMLTextAreaElement;
  /** Stays the same while the box belongs to the same post or layer; see `watchComposers`. */
  readonly key: string;
  /** What the box is now: the same box turns from comment to reply. */
  readonly kind: Surface;
  text(): string;
  /** A send button was found; without one the box counts as not recognised. */
  isRecognised(): boolean;
  sendButton(): HTMLButtonElement | undefined;
  /** Text on the send button, e.g. 发送. */
  sendLabel(): string;
  /** The native attribute only: the class list says "disabled" at all times. */
  isDisabled(): boolean;
  isComposing(): boolean;
  counter(): ShownCounter | undefined;
  limit(facts?: PageFacts): Limit;
  /** See `replaceText`: gives up when the text there is not `expected` any more. */
  replace(span: Span, text: string, expected: string): boolean;
  /** Replaces the whole text; the caret goes to its end. */
  fill(text: string): boolean;
  /** Append a strip here as the last child. */
  readonly anchor: HTMLElement;
  protectedRects(): readonly DOMRect[];
  /** Pictures in the box's previews. */
  pictures(): number;
  /** Addresses of those pictures, in their order. */
  previews(): readonly string[];
  /** See `giveFiles`. */
  addFiles(files: readonly File[]): boolean;
  /** Whether an element belongs to this box. */
  holds(element: Node): boolean;
  /** Label of the visibility selector, e.g. 公开; undefined where there is none. */
  visibility(): string | undefined;
  /** Weibo's number for that label; undefined when there is none or it is unknown. */
  visibilityCode(): number | undefined;
  context(): ComposeContext;
  /** Input by whatever source, and the end of a composition; not during one. */
  onInput(listener: () => void, signal: AbortSignal): void;
  onPresend(listener: (presend: Presend) => void, signal: AbortSignal): void;
}

export interface ComposerDeps {
  readonly key: string;
  readonly now: () => number;
  readonly pressed: () => PressedPlace | undefined;
  /** Ends with the view. */
  readonly signal: AbortSignal;
}

/** Makes the view of a text box that `watchComposers` has found. */
export function createComposerView(textarea: HTMLTextAreaElement, deps: ComposerDeps): ComposerView {
  let composing = false;
  const { signal } = deps;
  textarea.addEventListener('compositionstart', () => (composing = true), { capture: true, signal });
  textarea.addEventListener('compositionend', () => (composing = false), { capture: true, signal });
  const box = () => locateBox(textarea);
  const kind = (): Surface => readSurface(textarea, box());
  const visibility = (): string | undefined =>
    peek('visibility', box().root)?.textContent?.trim() || undefined;
  const view: ComposerView = {
    textarea,
    key: deps.key,
    get kind() {
      return kind();
    },
    text: () => textarea.value,
    isRecognised: () => box().button !== undefined,
    sendButton: () => box().button,
    sendLabel: () => readLabel(box().button),
    isDisabled: () => box().button?.disabled ?? false,
    isComposing: () => composing,
    counter: () => readCounter(box().root),
    limit: (facts) =>
      limitOf(kind(), facts, kind() === 'edit' && peek('postOriginal', box().root) !== undefined),
    replace: (span, text, expected) => replaceText(textarea, span, text, expected, composing),
    fill: (text) => {
      const { value } = textarea;
      const done = replaceText(textarea, { start: 0, end: value.length }, text, value, composing);
      if (done) textarea.setSelectionRange(text.length, text.length);
      return done;
    },
    get anchor() {
      return findAnchor(box());
    },
    protectedRects: () => readProtectedRects(textarea, box()),
    pictures: () => readPreviews(textarea).length,
    previews: () => readPreviews(textarea),
    addFiles: (files) => giveFiles(textarea, files),
    holds: (element) => box().root.contains(element),
    visibility,
    visibilityCode: () => visibilityCode(visibility()),
    context: () => readContext(textarea, deps.now(), deps.pressed()),
    onInput: (listener, until) => {
      const heard = (): void => {
        if (!composing) listener();
      };
      textarea.addEventListener('input', heard, { signal: until });
      textarea.addEventListener('compositionend', heard, { signal: until });
    },
    onPresend: (listener, until) =>
      watchPresend(
        {
          input: textarea,
          button: () => box().button,
          cover: () => peek('sendCover', box().root),
        },
        listener,
        until,
      ),
  };
  return view;
}

function readCounter(root: Element): ShownCounter | undefined {
  const shown = (peek('mainCounter', root) ?? peek('compactCounter', root))?.textContent?.trim() ?? '';
  if (!/^-?\d+$/.test(shown)) return undefined;
  const value = Number(shown);
  return value < 0 ? { over: -value } : { used: value };
}
