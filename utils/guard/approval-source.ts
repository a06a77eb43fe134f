import { freezeOf } from '@/utils/domain/approval/context';
import type { ApprovalSnapshot } from '@/utils/model/approval-view';
import type { Freeze } from '@/utils/model/freeze';
import { createSnapshotSource, type SnapshotSource, type SnapshotSourceDeps } from './policy-source';

/** What is approved, asked for only once a company account is logged in. Reading never waits. */
export interface ApprovalSource {
  get(): ApprovalSnapshot | undefined;
  subscribe(listener: () => void): () => void;
  refresh(): Promise<void>;
  /** From now on the snapshot is kept current; resolves after the first attempt to get it. */
  want(): Promise<void>;
  /** A freeze in force for this company account. */
  freeze(uid: string | undefined): Freeze | undefined;
}

/** Timers longer than this are not kept: the snapshot is read again long before. */
const LONGEST_MS = 3_600_000;

/** When an approval starts or ends next after `now`, epoch ms. */
function nextTurn(snapshot: ApprovalSnapshot, now: number): number | undefined {
  const turns = snapshot.drafts
    .flatMap(({ approval }) => [approval?.notBefore, approval?.until])
    .filter((at): at is number => at !== undefined && at > now);
  return turns.length === 0 ? undefined : Math.min(...turns);
}

export function createApprovalSource(
  deps: SnapshotSourceDeps<ApprovalSnapshot> & { readonly now: () => number },
): ApprovalSource {
  let source: SnapshotSource<ApprovalSnapshot> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    clearTimeout(timer);
    const snapshot = source?.get();
    const at = snapshot && nextTurn(snapshot, deps.now());
    const pause = at === undefined ? LONGEST_MS : at - deps.now();
    if (pause < LONGEST_MS && !deps.signal.aborted) timer = setTimeout(tell, pause + 1);
    for (const listener of [...listeners]) listener();
  };
  deps.signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    get: () => source?.get(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: async () => source?.refresh(),
    want() {
      if (!source) {
        source = createSnapshotSource(deps);
        source.subscribe(tell);
      }
      return source.settled;
    },
    freeze(uid) {
      const snapshot = source?.get();
      return snapshot && uid !== undefined ? freezeOf(snapshot.freezes, uid) : undefined;
    },
  };
}
