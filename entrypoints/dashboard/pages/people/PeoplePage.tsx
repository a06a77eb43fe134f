import { Live } from '@/components/page/Live';
import { Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { t } from '@/components/ui/message';
import { snapshotQuery, workspaceQuery } from '../../data';
import { Delegations } from './Delegations';
import { Departments } from './Departments';
import { Grants } from './Grants';
import { PeopleList } from './PeopleList';
import './people.css';

const PARTS = ['people', 'departments', 'delegations', 'rights'] as const;
type Part = (typeof PARTS)[number];
const isPart = (part: string | undefined): part is Part => PARTS.some((one) => one === part);

/** Who works here and what they may do. Advice on one machine; the page says so. */
export default function PeoplePage({ rest }: { readonly rest: readonly string[] }) {
  const part = isPart(rest[0]) ? rest[0] : 'people';
  return (
    <>
      <PageHead title={t('org.nav_people')} note={t('org.advice')} />
      <div className="wp-body wide">
        <nav className="wp-seg" aria-label={t('org.nav_people')}>
          {PARTS.map((one) => (
            <a key={one} href={`#/people/${one}`} aria-current={one === part ? 'page' : undefined}>
              {t(`org.${one}`)}
            </a>
          ))}
        </nav>
        <Live query={snapshotQuery}>
          {({ accounts }) => (
            <Live query={workspaceQuery}>
              {({ workspace }) => (
                <>
                  {workspace.people.length > 0 && workspace.flows.length === 0 && (
                    <Notice tone="warn">
                      {t('org.people_first')} <a href="#/flows">{t('org.to_flows')}</a>
                    </Notice>
                  )}
                  {part === 'people' && <PeopleList workspace={workspace} accounts={accounts} />}
                  {part === 'departments' && <Departments workspace={workspace} accounts={accounts} />}
                  {part === 'delegations' && <Delegations workspace={workspace} />}
                  {part === 'rights' && <Grants workspace={workspace} accounts={accounts} />}
                </>
              )}
            </Live>
          )}
        </Live>
      </div>
    </>
  );
}
