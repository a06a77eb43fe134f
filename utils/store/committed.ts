import type { StoreName } from './schema';

/** What a committed write touched; `policyRev` and `approvalRev` are the revisions of the two snapshots after it. */
export interface Committed {
  readonly rev: number;
  readonly policyRev: number;
  readonly approvalRev: number;
  readonly stores: readonly StoreName[];
}

const listeners = new Set<(change: Committed) => void | Promise<void>>();

/** Called after every commit. Register while the worker starts. */
export const onCommitted = (listener: (change: Committed) => void | Promise<void>): void => {
  listeners.add(listener);
};

export const announce = async (change: Committed): Promise<void> => {
  // a listener that fails must not turn a committed write into a failure
  await Promise.allSettled([...listeners].map(async (listener) => listener(change)));
};
