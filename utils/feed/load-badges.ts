export interface BadgeLoader {
  /** Company accounts now. */
  readonly accounts: () => readonly unknown[];
  /** Calls when they may have changed. */
  readonly onAccounts: (listener: () => void) => void;
  /** Calls when people, grants or the profile in use changed. */
  readonly onApprovals: (listener: () => void) => void;
  /** Asks the worker to put the badge part into this page; false = nobody here may see badges. */
  readonly load: () => Promise<boolean>;
  readonly signal: AbortSignal;
}

/**
 * Brings the badge part into the page once there are company accounts and somebody who may see badges. Until then, and
 * for everybody else, nothing of it is on the page.
 */
export function loadBadges({ accounts, onAccounts, onApprovals, load, signal }: BadgeLoader): void {
  let isHere = false;
  let isBusy = false;
  let isAsked = false;
  const look = async (): Promise<void> => {
    if (isHere || signal.aborted || accounts().length === 0) return;
    isAsked = true;
    if (isBusy) return;
    isBusy = true;
    while (isAsked && !isHere) {
      isAsked = false;
      // a worker that gives no answer is asked again with the next change
      isHere = await load().catch(() => false);
    }
    isBusy = false;
  };
  onAccounts(() => void look());
  onApprovals(() => void look());
  void look();
}
