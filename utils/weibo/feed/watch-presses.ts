import { closest } from '../find';

/** What a person has pressed at a comment. */
export interface CommentPress {
  readonly item: HTMLElement;
  /** Title of the icon (site fact: 翻译 转发 评论 删除 屏蔽 投诉); undefined = something else of the comment. */
  readonly icon?: string;
}

/** Tells which comment was pressed, with the mouse or the keyboard, before the page acts on it. */
export function watchPresses(
  root: Document,
  onPress: (press: CommentPress) => void,
  signal: AbortSignal,
): void {
  root.addEventListener(
    'click',
    (event) => {
      const { target } = event;
      const item =
        target instanceof Element && (closest('commentReply', target) ?? closest('comment', target));
      if (!item) return;
      const icon = target.closest('i[title]') ?? target.querySelector(':scope > i[title]');
      const title = icon?.getAttribute('title') ?? undefined;
      onPress({ item: item as HTMLElement, ...(title === undefined ? {} : { icon: title }) });
    },
    { capture: true, passive: true, signal },
  );
}

/** The icons whose press takes a comment off the page, as they are called in a record. */
export const REMOVAL_OF: Readonly<Record<string, 'delete' | 'hide'>> = { 删除: 'delete', 屏蔽: 'hide' };
