import type { Written } from '@/utils/rpc/contract';
import { connection } from '@/utils/store/connection';
import type { Outcome } from '@/utils/store/mutate';

/** Answer of a write; when there was nothing to do, the revision as it stands. */
export async function written(outcome: Outcome<unknown> | undefined): Promise<Written> {
  if (!outcome) return { rev: Number((await (await connection()).get('meta', 'rev')) ?? 0) };
  return outcome.repeated ? { rev: outcome.rev, repeated: true } : { rev: outcome.rev };
}
