import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { useLive } from '@/components/hooks/useLive';
import { Empty } from '@/components/page/Empty';
import { FileButton } from '@/components/page/FileButton';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { parseAnchor } from '@/utils/domain/audit/anchor';
import { workspaceQuery } from '../../data';
import { numberText, timeText } from '../../time-text';
import { AuditTable } from './AuditTable';
import { CheckNotice } from './CheckNotice';
import { exportAnchor, exportAudit } from './export-audit';
import { FilterBar, NO_FILTER, toFilter } from './FilterBar';
import { useEntries } from './useEntries';
import { useVerify } from './useVerify';

export default function AuditPage() {
  const [before, setBefore] = useState<number>();
  const [fields, setFields] = useState(NO_FILTER);
  const [problem, setProblem] = useState<string>();
  const { check, verify } = useVerify();
  const { page, error } = useEntries(toFilter(fields), before);
  const people = useLive(workspaceQuery).value?.workspace.people ?? [];
  const isFiltered = fields !== NO_FILTER;
  const saving = useAction(exportAudit);
  const anchoring = useAction(async () => {
    setProblem((await exportAnchor()) ? undefined : t('org.audit_anchor_empty'));
  });
  const compare = async (file: File) => {
    const anchor = parseAnchor(await file.text());
    setProblem(anchor ? undefined : t('org.audit_anchor_bad'));
    if (anchor) await verify([anchor]);
  };
  const { more } = page ?? {};

  return (
    <>
      <PageHead title={t('page.nav.audit')} note={t('page.audit.note')}>
        <Button off={check.phase === 'running'} onClick={() => void verify()}>
          {t('page.audit.verify')}
        </Button>
        <Button onClick={() => void anchoring.run()}>{t('org.audit_anchor')}</Button>
        <FileButton
          accept=".json,application/json"
          off={check.phase === 'running'}
          onFile={(file) => void compare(file)}
        >
          {t('org.audit_anchor_check')}
        </FileButton>
        <Button onClick={() => void saving.run()}>{t('page.audit.export')}</Button>
      </PageHead>
      <div className="wp-body">
        <ErrorNote error={error ?? saving.error ?? anchoring.error} />
        {problem && <Notice tone="block">{problem}</Notice>}
        <CheckNotice check={check} />
        <FilterBar
          fields={fields}
          onChange={(next) => {
            setFields(next);
            setBefore(undefined);
          }}
        />
        {!page && error === undefined && <p className="wp-busy fg-3">{t('page.common.reading')}</p>}
        {page && (
          <section className="wp-panel">
            {page.entries.length === 0 ? (
              <Empty title={t(isFiltered ? 'org.audit_nothing' : 'page.audit.none')} />
            ) : (
              <AuditTable entries={page.entries} people={people} timeText={timeText} />
            )}
            <div className="row foot">
              <span className="fg-3 grow">{t('page.audit.total', numberText(page.total))}</span>
              <Button off={before === undefined} onClick={() => setBefore(undefined)}>
                {t('page.audit.newest')}
              </Button>
              <Button off={more === undefined} onClick={() => setBefore(more)}>
                {t('page.audit.older')}
              </Button>
            </div>
          </section>
        )}
        <p className="fg-3 t12">{t('org.audit_promise')}</p>
      </div>
    </>
  );
}
