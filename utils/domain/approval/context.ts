import type { Register } from '@/utils/domain/accounts/permissions';
import type { Flow } from '@/utils/model/flow';
import type { Freeze } from '@/utils/model/freeze';

/** The world around a decision, all of it passed in: the same `decide` runs in a worker and on a server. */
export interface DecideContext {
  readonly actor: string;
  /** epoch ms */
  readonly now: number;
  readonly register: Register;
  readonly flows: readonly Flow[];
  readonly freezes: readonly Freeze[];
  /** 0 none, 1 蓝, 2 黄, 3 橙, 4 红. */
  readonly crisisLevel: number;
  /** In which a verdict can be taken back, ms; left out: `UNDO_MS`. */
  readonly undoMs?: number;
  /** Gives a fresh id for the n-th thing made by this command. */
  readonly newId: (n: number) => string;
}

/** The freeze that stops an account, if any: two different people have to lift it. */
export const freezeOf = (freezes: readonly Freeze[], accountUid: string): Freeze | undefined =>
  freezes.find(
    (one) => new Set(one.liftedBy).size < 2 && (one.accounts === 'all' || one.accounts.includes(accountUid)),
  );
