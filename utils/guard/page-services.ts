import { hasApproval } from '@/utils/domain/publish/approval-need';
import type { ApprovalSnapshot } from '@/utils/model/approval-view';
import type { GuardReport } from '@/utils/model/guard-report';
import type { GovernedAccount, Ignore, PolicySnapshot } from '@/utils/model/policy';
import { watchFiles } from '@/utils/page/watch-files';
import type { PageFacts } from '@/utils/weibo/bridge';
import { setSelectorOverrides } from '@/utils/weibo/find';
import { type IdentityWatch, watchIdentity } from '@/utils/weibo/identity';
import { watchPressed } from '@/utils/weibo/pressed';
import type { ApprovalPart } from './approval-port';
import { createApprovalSource } from './approval-source';
import type { HealthReporter } from './health-reporter';
import { createLedger } from './ledger';
import { createMediaNotes } from './media-notes';
import { createPageKnowledge } from './page-knowledge';
import { createPolicySource } from './policy-source';
import { createRecorder } from './recorder';
import type { GuardServices } from './services';

/** The worker as the guard sees it. */
export interface Worker {
  isAlive(): boolean;
  snapshot(): Promise<PolicySnapshot>;
  onPolicyChanged(listener: () => void): void;
  approvals(): Promise<ApprovalSnapshot>;
  onApprovalChanged(listener: () => void): void;
  /** Asks the worker to put the part for approvals into this page. */
  loadApproval(): Promise<void>;
  record(report: GuardReport): Promise<unknown>;
  register(uid: string, name: string): Promise<GovernedAccount>;
  keepIgnore(ignore: Ignore): Promise<unknown>;
  newId(): string;
}

export interface PageServices {
  readonly services: GuardServices;
  /** Policy, and approvals where they matter, are there, or the first attempt to get them is over. */
  ready(): Promise<void>;
  learnPage(facts: PageFacts): void;
  /** From the first box on the page is looked at more closely. */
  hasBox(): void;
  attachApproval(part: ApprovalPart): void;
}

/** A replaced extension tells nobody; the page finds out by looking. */
const LOOK_ALIVE_MS = 2_000;

/** Everything the guard knows and does on one page, for both of its parts. */
export function createPageServices(
  worker: Worker,
  health: HealthReporter,
  signal: AbortSignal,
): PageServices {
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const page = createPageKnowledge();
  const policy = createPolicySource({ load: worker.snapshot, onChanged: worker.onPolicyChanged, signal });
  let identity: IdentityWatch | undefined;
  let wasAlive = true;
  const who = () => {
    // kept current by every fact of the page and by a look each second
    const { uid, name } = identity ? identity.current() : page.facts();
    return { uid, name };
  };
  const approval = createApprovalSource({
    load: worker.approvals,
    onChanged: worker.onApprovalChanged,
    now: Date.now,
    signal,
  });
  let part: ApprovalPart | undefined;
  let attached: () => void = () => {};
  const whenAttached = new Promise<void>((resolve) => {
    attached = resolve;
  });
  let loading: Promise<void> | undefined;
  /** Approvals are looked at for company accounts alone, and their part comes where they mean something. */
  const wantApproval = async (hasSend = identity !== undefined): Promise<void> => {
    const { uid } = who();
    if (uid === undefined || !policy.get()?.accounts.some((one) => one.uid === uid)) return;
    await approval.want();
    if (part || !hasSend || !hasApproval(approval.get(), uid)) return;
    loading ??= worker
      .loadApproval()
      .then(() => whenAttached)
      .catch(() => undefined)
      .finally(() => {
        loading = undefined;
      });
    await loading;
  };
  const media = createMediaNotes();
  watchFiles((given) => {
    media.note(given);
    if (approval.get()) changed();
  }, signal);
  approval.subscribe(() => {
    void wantApproval();
    changed();
  });
  policy.subscribe(() => {
    setSelectorOverrides(policy.get()?.selectorOverrides ?? {});
    void wantApproval();
    changed();
  });

  return {
    ready: async () => {
      await policy.settled;
      await wantApproval(true);
    },
    attachApproval(next) {
      part ??= next;
      attached();
      changed();
    },
    learnPage(facts) {
      if (!page.learnPage(facts)) return;
      identity?.refresh();
      health.setUid(facts.uid);
      void wantApproval();
      changed();
    },
    hasBox() {
      if (identity) return;
      identity = watchIdentity(
        page.facts,
        () => {
          void wantApproval();
          changed();
        },
        signal,
      );
      void wantApproval();
      const timer = setInterval(() => {
        if (worker.isAlive() === wasAlive) return;
        wasAlive = worker.isAlive();
        changed();
      }, LOOK_ALIVE_MS);
      signal.addEventListener('abort', () => clearInterval(timer));
    },
    services: {
      policy,
      approval,
      approvalPart: () => part,
      media,
      page,
      signal,
      who,
      changed,
      ledger: createLedger(),
      recorder: createRecorder({ send: worker.record, newId: worker.newId, now: Date.now, signal }),
      isAlive: worker.isAlive,
      pressed: watchPressed(signal),
      count: health.count,
      keepIgnore: worker.keepIgnore,
      async register(uid, name) {
        const account = await worker.register(uid, name);
        await policy.refresh();
        return account;
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
