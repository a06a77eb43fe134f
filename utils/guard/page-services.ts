import type { GuardReport } from '@/utils/model/guard-report';
import type { GovernedAccount, Ignore, PolicySnapshot } from '@/utils/model/policy';
import type { PageFacts } from '@/utils/weibo/bridge';
import { setSelectorOverrides } from '@/utils/weibo/find';
import { type IdentityWatch, watchIdentity } from '@/utils/weibo/identity';
import { watchPressed } from '@/utils/weibo/pressed';
import type { HealthReporter } from './health-reporter';
import { createLedger } from './ledger';
import { createPageKnowledge } from './page-knowledge';
import { createPolicySource } from './policy-source';
import { createRecorder } from './recorder';
import type { GuardServices } from './services';

/** The worker as the guard sees it. */
export interface Worker {
  isAlive(): boolean;
  snapshot(): Promise<PolicySnapshot>;
  onPolicyChanged(listener: () => void): void;
  record(report: GuardReport): Promise<unknown>;
  register(uid: string, name: string): Promise<GovernedAccount>;
  keepIgnore(ignore: Ignore): Promise<unknown>;
  newId(): string;
}

export interface PageServices {
  readonly services: GuardServices;
  /** There is a policy, or the first attempt to get one is over. */
  readonly ready: Promise<void>;
  learnPage(facts: PageFacts): void;
  /** From the first box on the page is looked at more closely. */
  hasBox(): void;
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
  policy.subscribe(() => {
    setSelectorOverrides(policy.get()?.selectorOverrides ?? {});
    changed();
  });

  return {
    ready: policy.settled,
    learnPage(facts) {
      if (!page.learnPage(facts)) return;
      identity?.refresh();
      health.setUid(facts.uid);
      changed();
    },
    hasBox() {
      if (identity) return;
      identity = watchIdentity(page.facts, changed, signal);
      const timer = setInterval(() => {
        if (worker.isAlive() === wasAlive) return;
        wasAlive = worker.isAlive();
        changed();
      }, LOOK_ALIVE_MS);
      signal.addEventListener('abort', () => clearInterval(timer));
    },
    services: {
      policy,
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
