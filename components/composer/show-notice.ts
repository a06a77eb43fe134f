import type { Reason } from '@/utils/model/verdict';

export interface NoticeAction {
  readonly label: string;
  /** The notice closes after the action ran. */
  readonly run: () => void;
}

export interface Notice {
  /** Viewport rectangle of the control that was pressed; without it the notice stands at the lower left. */
  readonly nearRect?: DOMRect;
  readonly title: string;
  readonly text: string;
  readonly reasons: readonly Reason[];
  readonly actions: readonly NoticeAction[];
  readonly theme: 'light' | 'dark';
  /** Aborting closes the notice (route change, extension gone). */
  readonly signal: AbortSignal;
}

/** Raises one `<weiheng-notice data-reasons>` for a send without a box; a second one replaces the first. Needs no React. */
export function showNotice(notice: Notice): void {
  const host = document.createElement('weiheng-notice');
  host.setAttribute('data-reasons', notice.reasons.join(' '));
  host.setAttribute('data-theme', notice.theme);
  document.body.append(host);
  notice.signal.addEventListener('abort', () => host.remove());
}
