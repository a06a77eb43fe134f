import '@/components/plan/plan.css';
import { Live } from '@/components/page/Live';
import { Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { planQuery } from '@/components/plan/plan-data';
import { whoMay } from '@/components/plan/who-may';
import { t } from '@/components/ui/message';
import { History } from './History';
import { Rhythm } from './Rhythm';
import { SensitiveDays } from './SensitiveDays';
import { Slots } from './Slots';
import { Templates } from './Templates';

const PARTS = ['rhythm', 'slots', 'days', 'history', 'templates'] as const;
type Part = (typeof PARTS)[number];

/** Parts that take the right to manage; the others take the right to plan. */
const MANAGED: readonly Part[] = ['rhythm', 'days'];

/** What holds for the calendar as a whole: rhythm, fixed slots, sensitive days, how the rhythm was kept, templates. */
export default function PlanRulesPage({ rest }: { readonly rest: readonly string[] }) {
  const part = PARTS.find((one) => one === rest[0]) ?? 'rhythm';
  return (
    <>
      <PageHead title={t('planRules.title')} note={t('planRules.note')} />
      <div className="wp-body">
        <nav className="wp-seg" aria-label={t('planRules.title')}>
          {PARTS.map((one) => (
            <a key={one} href={`#/plan-rules/${one}`} aria-current={part === one ? 'page' : undefined}>
              {t(`planRules.part_${one}`)}
            </a>
          ))}
        </nav>
        <Live query={planQuery}>
          {(view) => {
            const nameOf = (uid: string): string => view.accounts.find((one) => one.uid === uid)?.name ?? uid;
            const isManaged = MANAGED.includes(part);
            return (
              <>
                {isManaged && !view.mayManage && (
                  <Notice>{t('planRules.only_look', whoMay('plan.manage'))}</Notice>
                )}
                {(part === 'slots' || part === 'templates') && !view.mayEdit && (
                  <Notice>{t('planRules.only_look_edit', whoMay('plan.edit'))}</Notice>
                )}
                {part === 'rhythm' && <Rhythm view={view} nameOf={nameOf} />}
                {part === 'slots' && <Slots view={view} nameOf={nameOf} />}
                {part === 'days' && <SensitiveDays view={view} nameOf={nameOf} />}
                {part === 'history' && <History view={view} nameOf={nameOf} />}
                {part === 'templates' && <Templates view={view} />}
              </>
            );
          }}
        </Live>
      </div>
    </>
  );
}
