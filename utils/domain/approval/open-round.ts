import type { DraftMeta, Round } from '@/utils/model/draft';
import type { GovernedAccount } from '@/utils/model/policy';
import type { Refusal } from './commands';
import type { DecideContext } from './context';
import { chooseFlow, openSteps } from './route';

const DAY_MINUTES = 24 * 60;

/** What a round is opened for. */
export interface RoundWish {
  readonly account: GovernedAccount | undefined;
  readonly meta: DraftMeta;
  /** Numbers of the version that is looked at and of the round. */
  readonly version: number;
  readonly n: number;
  /** People who may not decide. */
  readonly barred: ReadonlySet<string>;
}

export type Opened =
  | { readonly ok: true; readonly round: Round }
  | { readonly ok: false; readonly refusal: Refusal };

/** Opens a round by the first flow that applies. People are fixed now; a step nobody could decide refuses it. */
export function openRound({ account, meta, version, n, barred }: RoundWish, context: DecideContext): Opened {
  const { register, now, crisisLevel } = context;
  if (!account) return { ok: false, refusal: 'no-flow' };
  const facts = { account, meta, crisisLevel };
  const flow = chooseFlow(context.flows, facts);
  if (!flow) return { ok: false, refusal: 'no-flow' };
  const steps = openSteps(flow, register, facts, barred, now);
  if (!steps) return { ok: false, refusal: 'nobody-can-review' };
  const validMinutes = flow.validMinutes ?? DAY_MINUTES;
  const { id: flowId, name: flowName } = flow;
  return {
    ok: true,
    round: { n, version, flowId, flowName, validMinutes, steps, openedAt: now, decisions: [] },
  };
}
