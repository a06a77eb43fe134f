import { useRef, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Live } from '@/components/page/Live';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { saveFile } from '@/components/page/save-file';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import type { GovernedAccount } from '@/utils/model/policy';
import { call, newCommandId } from '@/utils/rpc/client';
import { exportReadings } from './export-readings';

const dropsQuery = createQuery(['metricDrops'], () => call('metrics.dropped', { days: 30 }));

/** What is kept, taken out or erased by account, and what the page said that could not be true. */
export function KeptData({ accounts }: { readonly accounts: readonly GovernedAccount[] }) {
  const [uid, setUid] = useState('');
  const [done, setDone] = useState<number>();
  const [said, setSaid] = useState('');
  const [isErasing, setErasing] = useState(false);
  const end = useRef<AbortController>(undefined);
  const take = useAction(async () => {
    const controller = new AbortController();
    end.current = controller;
    setDone(0);
    try {
      const blob = await exportReadings(uid === '' ? undefined : uid, setDone, controller.signal);
      saveFile('weiheng-readings.csv', blob, 'text/csv');
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      setDone(undefined);
    }
  });
  const erase = useAction(async () => {
    const { posts } = await call('metrics.erase', { commandId: newCommandId(), uid });
    setErasing(false);
    setSaid(t('figures.erased', posts));
  });
  return (
    <section className="wp-panel report-list" aria-label={t('figures.kept')}>
      <h2>{t('figures.kept')}</h2>
      <p className="fg-2 t12">{t('figures.kept_note')}</p>
      <div className="row wrap">
        <Select
          label={t('report.account')}
          hideLabel
          value={uid}
          options={[['', t('report.matrix')], ...accounts.map((one) => [one.uid, `@${one.name}`] as const)]}
          onChange={setUid}
        />
        <Button off={take.isBusy} onClick={() => void take.run()}>
          {t('figures.export')}
        </Button>
        {done !== undefined && (
          <>
            <span role="status">{t('figures.exporting', done)}</span>
            <Button small look="quiet" onClick={() => end.current?.abort()}>
              {t('desk.cancel')}
            </Button>
          </>
        )}
        <span className="grow" />
        {isErasing ? (
          <>
            <span>{t('figures.erase_sure')}</span>
            <Button off={erase.isBusy} onClick={() => void erase.run()}>
              {t('figures.erase')}
            </Button>
            <Button look="quiet" onClick={() => setErasing(false)}>
              {t('desk.cancel')}
            </Button>
          </>
        ) : (
          <Button look="quiet" off={uid === ''} onClick={() => setErasing(true)}>
            {t('figures.erase')}
          </Button>
        )}
      </div>
      <ErrorNote error={take.error ?? erase.error} />
      {said !== '' && <Notice tone="ok">{said}</Notice>}
      <Live query={dropsQuery}>
        {(drops) => {
          const total = drops.reduce((sum, { n }) => sum + n, 0);
          return total === 0 ? null : (
            <p className="fg-2 t12">
              {t('figures.dropped', total)}{' '}
              {[...new Set(drops.map(({ reason }) => reason))]
                .map((reason) => t(`figures.drop_${reason.replaceAll('-', '_') as 'absurd'}`))
                .join('、')}
            </p>
          );
        }}
      </Live>
    </section>
  );
}
