import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { useLive } from '@/components/hooks/useLive';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { UndoBar } from '@/components/page/UndoBar';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { HealthRow } from '@/utils/model/health';
import { call, newCommandId } from '@/utils/rpc/client';
import { healthQuery, quarantineQuery, snapshotQuery } from '../../data';
import { exportDiagnostic } from './diagnostic';
import { Overrides } from './Overrides';
import { SelectorTable } from './SelectorTable';
import { SurfaceTable } from './SurfaceTable';
import { summariseSelectors, summariseSurfaces } from './summary';

export default function HealthPage() {
  const [cleared, setCleared] = useState<readonly HealthRow[]>();
  const quarantine = useLive(quarantineQuery).value ?? [];
  const reset = useAction(async () => {
    setCleared((await call('health.reset', { commandId: newCommandId() })).rows);
  });
  const undo = useAction(async (rows: readonly HealthRow[]) => {
    await call('health.restore', { commandId: newCommandId(), rows });
    setCleared(undefined);
  });
  const diagnose = useAction(exportDiagnostic);

  return (
    <>
      <PageHead title={t('page.nav.health')} note={t('page.health.note')}>
        <Button onClick={() => void diagnose.run()}>{t('page.health.diagnostic')}</Button>
        <Button off={reset.isBusy} onClick={() => void reset.run()}>
          {t('page.health.reset')}
        </Button>
      </PageHead>
      <div className="wp-body">
        <ErrorNote error={reset.error ?? undo.error ?? diagnose.error} />
        {cleared && (
          <UndoBar
            text={t('page.health.reset_done')}
            onUndo={() => void undo.run(cleared)}
            onClose={() => setCleared(undefined)}
          />
        )}
        {quarantine.length > 0 && (
          <Notice tone="warn" title={t('page.health.quarantine', quarantine.length)}>
            {quarantine.map((record) => (
              <span key={record.id}>
                <code>{record.id}</code> {record.problem}{' '}
              </span>
            ))}
          </Notice>
        )}
        <Live query={healthQuery}>
          {(rows) => {
            const surfaces = summariseSurfaces(rows);
            const selectors = summariseSelectors(rows);
            return (
              <>
                <section className="wp-panel">
                  <div className="wp-section">
                    <h2>{t('page.health.surfaces')}</h2>
                  </div>
                  {surfaces.length === 0 ? (
                    <Empty title={t('page.health.none')} text={t('page.health.none_hint')} />
                  ) : (
                    <SurfaceTable surfaces={surfaces} />
                  )}
                </section>
                <section className="wp-panel">
                  <div className="wp-section">
                    <h2>{t('page.health.selectors')}</h2>
                    <p className="fg-2">{t('page.health.selectors_hint')}</p>
                  </div>
                  {selectors.length > 0 && <SelectorTable selectors={selectors} />}
                </section>
                <Live query={snapshotQuery}>
                  {({ selectorOverrides }) => (
                    <Overrides
                      key={JSON.stringify(selectorOverrides)}
                      overrides={selectorOverrides}
                      known={selectors.map((selector) => selector.name)}
                    />
                  )}
                </Live>
              </>
            );
          }}
        </Live>
      </div>
    </>
  );
}
