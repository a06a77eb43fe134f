import { t } from '@/components/ui/message';
import { dayOf } from '@/utils/core/day';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import type { DeskPolicy } from '@/utils/model/desk-policy';

/** For which years official holidays are known; others are worked out, and that is said. */
export function Coverage({ policy }: { readonly policy: DeskPolicy }) {
  const { origins } = layHolidays(policy.holidays);
  const thisYear = Number(dayOf(Date.now()).slice(0, 4));
  return (
    <>
      {[thisYear, thisYear + 1].map((year) => (
        <p key={year} className={origins[year] ? 'fg-2' : 'warn-fg'}>
          {t(origins[year] ? 'deskRules.covered' : 'deskRules.inferred', year)}
        </p>
      ))}
    </>
  );
}
