import { useEffect, useState } from 'react';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import { readAudit } from '@/utils/store/repos/audit';
import { reader } from '../../data';
import { numberText, timeText } from '../../time-text';
import { AuditTable } from './AuditTable';
import { exportAudit } from './export-audit';
import { useVerify } from './useVerify';

const PAGE = 100;

const newestQuery = createQuery(['audit'], async () => readAudit(await reader(), PAGE));

export default function AuditPage() {
  const [before, setBefore] = useState<number>();
  const [older, setOlder] = useState<Awaited<ReturnType<typeof readAudit>>>();
  const { check, verify } = useVerify();
  const [error, setError] = useState<unknown>();

  useEffect(() => {
    if (before === undefined) return setOlder(undefined);
    let isCurrent = true;
    reader()
      .then((db) => readAudit(db, PAGE, before))
      .then(
        (page) => isCurrent && setOlder(page),
        (failure: unknown) => isCurrent && setError(failure),
      );
    return () => {
      isCurrent = false;
    };
  }, [before]);

  return (
    <>
      <PageHead title={t('page.nav.audit')} note={t('page.audit.note')}>
        <Button off={check.phase === 'running'} onClick={() => void verify()}>
          {t('page.audit.verify')}
        </Button>
        <Button onClick={() => void exportAudit().catch(setError)}>{t('page.audit.export')}</Button>
      </PageHead>
      <div className="wp-body">
        <ErrorNote error={error ?? (check.phase === 'failed' ? check.error : undefined)} />
        {check.phase === 'running' && <Notice>{t('page.audit.verifying', numberText(check.done))}</Notice>}
        {check.phase === 'whole' && (
          <Notice tone="ok" title={t('page.audit.whole', numberText(check.head.seq))}>
            <code>{check.head.hash.slice(0, 16)}</code> {t('page.audit.whole_hint')}
          </Notice>
        )}
        {check.phase === 'broken' && (
          <Notice tone="block" title={t('page.audit.broken', numberText(check.seq))}>
            {t(`page.audit.fault_${check.fault}`)}
          </Notice>
        )}
        <Live query={newestQuery}>
          {(newest) => {
            const page = older ?? newest;
            const last = page.entries.at(-1);
            return (
              <section className="wp-panel">
                {page.entries.length === 0 ? (
                  <Empty title={t('page.audit.none')} />
                ) : (
                  <AuditTable entries={page.entries} timeText={timeText} />
                )}
                <div className="row foot">
                  <span className="fg-3 grow">{t('page.audit.total', numberText(newest.total))}</span>
                  <Button off={before === undefined} onClick={() => setBefore(undefined)}>
                    {t('page.audit.newest')}
                  </Button>
                  <Button off={!last || last.seq <= 1} onClick={() => last && setBefore(last.seq)}>
                    {t('page.audit.older')}
                  </Button>
                </div>
              </section>
            );
          }}
        </Live>
        <p className="fg-3 t12">{t('page.audit.promise')}</p>
      </div>
    </>
  );
}
