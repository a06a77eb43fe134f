import { DAY_MS } from '@/utils/core/day';
import { identify } from '@/utils/domain/accounts/registry';
import type { Doubt, GuardReport } from '@/utils/model/guard-report';
import type { GovernedAccount, PolicySnapshot } from '@/utils/model/policy';
import type { Handlers } from '@/utils/rpc/server';
import { mutate } from '@/utils/store/mutate';
import { readSnapshot } from '../snapshot';

const CLOCK_SLACK_MS = 5 * 60_000;

/** What the background can check about a report by itself: it does not rest on page-side code alone. */
export function doubtsAbout(
  report: GuardReport,
  account: GovernedAccount,
  policy: Pick<PolicySnapshot, 'mayBreakGlass'>,
  now: number,
): readonly Doubt[] {
  const { action, verdict, at } = report;
  const needsReason = action === 'confirmed' || action === 'break-glass';
  const checks: readonly (readonly [Doubt, boolean])[] = [
    ['clock', at > now + CLOCK_SLACK_MS || at < now - DAY_MS],
    ['not-permitted', action === 'break-glass' && !policy.mayBreakGlass],
    ['no-reason', needsReason && !report.reason],
    [
      'mode',
      (action === 'confirmed' && account.mode === 'enforce') ||
        (action === 'held' && account.mode === 'advise'),
    ],
    ['verdict', action === 'sent' && account.mode === 'enforce' && verdict === 'block'],
  ];
  return checks.filter(([, holds]) => holds).map(([doubt]) => doubt);
}

export const guardHandlers = {
  async 'guard.record'(report) {
    const policy = await readSnapshot();
    const account = identify(policy.accounts, report.uid);
    if (!account) return { stored: false };
    const now = Date.now();
    const doubts = doubtsAbout(report, account, policy, now);
    const record = {
      ...report,
      id: report.commandId,
      doubts,
      at: doubts.includes('clock') ? now : report.at,
    };
    await mutate(
      { stores: ['records'], actor: 'content', action: 'guard.record', at: now, commandId: report.commandId },
      async () => ({
        subject: `account:${report.uid}`,
        detail: {
          action: report.action,
          surface: report.surface,
          verdict: report.verdict,
          reasons: report.reasons,
          rules: report.rules,
          reason: report.reason ?? null,
          textDigest: report.textDigest,
          postId: report.postId ?? null,
          doubts,
        },
        value: null,
        write: (tx) => tx.objectStore('records').put(record),
      }),
    );
    return { stored: true };
  },
} satisfies Partial<Handlers>;
