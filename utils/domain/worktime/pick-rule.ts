import type { AccountKind } from '@/utils/model/policy';
import type { SlaRule } from '@/utils/model/sla';
import type { Priority, TicketKind } from '@/utils/model/ticket';

/** What a rule asks of a ticket. */
export interface SlaSubject {
  readonly kind: TicketKind;
  readonly priority: Priority;
  readonly accountUid: string;
  /** Kind of the account; unknown for one that is no longer registered. */
  readonly accountKind?: AccountKind;
}

const fits = <T>(list: readonly T[] | undefined, value: T | undefined): boolean =>
  !list || list.length === 0 || (value !== undefined && list.includes(value));

/** First rule of the list that fits, undefined = nothing is promised. Empty lists of a rule fit everything. */
export const pickRule = <Rule extends Pick<SlaRule, 'kinds' | 'priorities' | 'accounts' | 'accountKinds'>>(
  rules: readonly Rule[],
  { kind, priority, accountUid, accountKind }: SlaSubject,
): Rule | undefined =>
  rules.find(
    (rule) =>
      fits(rule.kinds, kind) &&
      fits(rule.priorities, priority) &&
      fits(rule.accounts, accountUid) &&
      fits(rule.accountKinds, accountKind),
  );
