import { useAction } from '@/components/hooks/useAction';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { t } from '@/components/ui/message';
import { call, newCommandId } from '@/utils/rpc/client';
import { isLifted } from '@/utils/store/repos/freezes';
import { freezesQuery, snapshotQuery, workspaceQuery } from '../../data';
import { CrisisLevel } from './CrisisLevel';
import { FreezeForm } from './FreezeForm';
import { FreezeRow } from './FreezeRow';

/** Stopping accounts, and starting them again: the first takes one person, the second two. */
export default function FreezePage() {
  const lift = useAction((freezeId: string) => call('freeze.lift', { commandId: newCommandId(), freezeId }));
  return (
    <>
      <PageHead title={t('org.nav_freeze')} note={t('org.freeze_note')} />
      <div className="wp-body">
        <ErrorNote error={lift.error} />
        <Live query={workspaceQuery}>
          {({ workspace, me }) => (
            <Live query={snapshotQuery}>
              {({ accounts }) => (
                <>
                  {!workspace.people.some((one) => one.id === me && one.active) && (
                    <Notice tone="warn">{t('org.freeze_needs_me')}</Notice>
                  )}
                  <Live query={freezesQuery}>
                    {(freezes) => {
                      const active = freezes.filter((one) => !isLifted(one));
                      const past = freezes.filter(isLifted);
                      const row = (freeze: (typeof freezes)[number]) => (
                        <FreezeRow
                          key={freeze.id}
                          freeze={freeze}
                          people={workspace.people}
                          accounts={accounts}
                          me={me}
                          isBusy={lift.isBusy}
                          onLift={() => void lift.run(freeze.id)}
                        />
                      );
                      return (
                        <>
                          <section className="wp-panel" aria-label={t('org.freeze_active')}>
                            {active.length === 0 ? (
                              <Empty title={t('org.freeze_none')} text={t('org.freeze_none_hint')} />
                            ) : (
                              <ul>{active.map(row)}</ul>
                            )}
                          </section>
                          <FreezeForm accounts={accounts} />
                          <CrisisLevel level={workspace.crisisLevel} />
                          {past.length > 0 && (
                            <section className="wp-panel" aria-label={t('org.freeze_past')}>
                              <div className="list-head">
                                <h2>{t('org.freeze_past')}</h2>
                              </div>
                              <ul>{past.map(row)}</ul>
                            </section>
                          )}
                        </>
                      );
                    }}
                  </Live>
                </>
              )}
            </Live>
          )}
        </Live>
      </div>
    </>
  );
}
