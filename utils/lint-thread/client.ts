import type { LintResult } from '@/utils/domain/lint/create-linter';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { LintContext, PolicySnapshot } from '@/utils/model/policy';
import { followRules } from './follow-rules';
import type { LintAnswer, LintOrder } from './messages';

export interface Timed {
  readonly result: LintResult;
  /** Time of the check itself, ms. */
  readonly ms: number;
}

export interface LintClient {
  /** Checks with the rules in force; waits for them the first time. Rejects when the rules cannot be built. */
  lint(text: string, context: LintContext): Promise<Timed>;
}

type Thread = Pick<Worker, 'postMessage' | 'onmessage'>;
type Sources = readonly [policy: Parameters<typeof followRules>[0], terms: Parameters<typeof followRules>[1]];

/**
 * Talks to the lint thread. `follow` calls back with the policy and words in force, now and after each change, and gives
 * a function that does so at once if they have changed: no text is checked with rules older than the page shows.
 */
export function createLintClient(
  thread: Thread,
  follow: (set: (policy: PolicySnapshot, terms: readonly CompanyTerm[]) => void) => () => void,
): LintClient {
  const waiting = new Map<number, { resolve: (timed: Timed) => void; reject: (error: Error) => void }>();
  let last = 0;
  let settle: { resolve: () => void; reject: (error: Error) => void } | undefined;
  const ready = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  ready.catch(() => undefined); // said by every check that waits for it

  const send = (order: LintOrder) => thread.postMessage(order);
  thread.onmessage = ({ data }: MessageEvent<LintAnswer>) => {
    if (data.kind === 'set') {
      if (data.error === undefined) settle?.resolve();
      else settle?.reject(new Error(data.error));
      return;
    }
    const caller = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'lint') caller?.resolve({ result: data.result, ms: data.ms });
    else caller?.reject(new Error(data.error));
  };
  const catchUp = follow((policy, terms) => send({ kind: 'set', policy, terms }));

  return {
    async lint(text, context) {
      await ready;
      catchUp();
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ kind: 'lint', id, text, context });
      });
    },
  };
}

/** Starts a lint thread that follows policy and words as long as the page lives; a page wants one. */
export const startLintThread = (...sources: Sources): LintClient =>
  createLintClient(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), (set) =>
    followRules(...sources, set),
  );
