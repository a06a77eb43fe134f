import type { ClockOf } from '@/utils/domain/worktime/create-clocks';
import { mergePauses, runningMs } from '@/utils/domain/worktime/pauses';
import { pickRule } from '@/utils/domain/worktime/pick-rule';
import { slaDue } from '@/utils/domain/worktime/sla-due';
import { isOpen, nextClosing, nextOpening, workingMsBetween } from '@/utils/domain/worktime/working-ms';
import type { DeskPolicy } from '@/utils/model/desk-policy';
import type { ClockView } from '@/utils/model/desk-view';
import type { AccountKind } from '@/utils/model/policy';
import type { SlaRule } from '@/utils/model/sla';
import type { Ticket, TicketClock } from '@/utils/model/ticket';
import type { DeskClock } from './context';

/** What is known of an account that is no longer registered: nothing. */
type AccountKindOf = (uid: string) => AccountKind | undefined;

/** Minutes after the due time of each step; a rule's own steps win over those of the policy. */
const stepsOf = (rule: SlaRule, { on, ownerAfter, managersAfter }: DeskPolicy['escalation']) =>
  rule.escalateAfter ?? (on ? [ownerAfter, managersAfter].sort((a, b) => a - b) : []);

/**
 * The clocks of tickets over the working calendar. A ticket is answered once: its time is the rule's first reply, or
 * its resolution where a rule sets that alone.
 *
 * @param clockOf of the policy's hours (`createClocks`); build it once and keep it while hours and holidays stay
 */
export function deskClock(policy: DeskPolicy, clockOf: ClockOf, kindOf: AccountKindOf): DeskClock {
  /** The rule that measures a ticket; one that was deleted since is followed by the one that fits today. */
  const ruleOf = (ticket: Pick<Ticket, 'sla' | 'kind' | 'priority' | 'accountUid'>): SlaRule | undefined =>
    policy.sla.find(({ id }) => id === ticket.sla.ruleId) ??
    pickRule(policy.sla, { ...ticket, accountKind: kindOf(ticket.accountUid) });

  return {
    start(facts, startedAt, pauses): TicketClock {
      const rule = pickRule(policy.sla, { ...facts, accountKind: kindOf(facts.accountUid) });
      const minutes = rule?.minutes ?? rule?.resolutionMinutes;
      if (!rule || minutes === undefined) {
        return { sla: { ruleId: '', minutes: 0, startedAt }, escalateAt: [] };
      }
      const measured: SlaRule = {
        ...rule,
        minutes,
        resolutionMinutes: undefined,
        escalateAfter: stepsOf(rule, policy.escalation),
      };
      const [due] = slaDue({ openedAt: startedAt, pauses }, measured, clockOf(rule));
      return {
        sla: { ruleId: rule.id, minutes, startedAt },
        ...(due?.dueAt === undefined ? {} : { due: due.dueAt }),
        ...(due?.dueAt === undefined || due.warnAt === undefined ? {} : { warnAt: due.warnAt }),
        escalateAt: due?.escalateAt ?? [],
      };
    },

    view(ticket, at): ClockView {
      const { due, warnAt } = ticket;
      const rule = ruleOf(ticket);
      if (ticket.phase !== 'open' || due === undefined || !rule) return { at, isRunning: false };
      const clock = clockOf(rule);
      const left = workingMsBetween(at, due, clock);
      const isRunning = isOpen(at, clock);
      const startsAt = isRunning ? undefined : nextOpening(at, clock);
      const stopsAt = isRunning ? nextClosing(at, clock) : undefined;
      return {
        at,
        // due at closing time and not yet open again: over, though by no working time
        left: due <= at ? Math.min(left, -1) : left,
        due,
        ...(warnAt === undefined ? {} : { warnAt }),
        isRunning,
        ...(startsAt === undefined ? {} : { startsAt }),
        ...(stopsAt === undefined ? {} : { stopsAt }),
      };
    },

    worked(ticket, from, until) {
      const rule = ruleOf(ticket);
      const stops = mergePauses(ticket.pauses, until);
      return rule ? runningMs(from, until, stops, clockOf(rule)) : Math.max(0, until - from);
    },
  };
}
