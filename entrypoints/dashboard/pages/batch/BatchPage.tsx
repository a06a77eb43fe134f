import { useState } from 'react';
import { Check } from '@/components/page/Check';
import { Empty } from '@/components/page/Empty';
import { FileButton } from '@/components/page/FileButton';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { PageIcon } from '@/components/page/PageIcon';
import { Select } from '@/components/page/Select';
import { t } from '@/components/ui/message';
import { accountKinds, industries } from '../../options';
import type { PlayContext } from '../policy/usePlayground';
import { BatchResult } from './BatchResult';
import { useBatch } from './useBatch';

const START: PlayContext = {
  industry: 'general',
  accountKind: 'official',
  commercial: true,
  hasPurchaseLink: false,
};

export default function BatchPage() {
  const [context, setContext] = useState(START);
  const { batch, run, cancel } = useBatch();
  const set = (part: Partial<PlayContext>) => setContext({ ...context, ...part });
  const isRunning = batch.phase === 'running';

  return (
    <>
      <PageHead title={t('page.nav.batch')} note={t('page.batch.note')}>
        <FileButton
          accept=".jsonl,.ndjson,.csv,.txt"
          look="primary"
          off={isRunning}
          onFile={(file) => void run(file, context)}
        >
          <PageIcon name="upload" size={14} />
          {t('page.batch.choose')}
        </FileButton>
      </PageHead>
      <div className="wp-body">
        <section className="wp-panel wp-section" aria-label={t('page.batch.context')}>
          <div className="row wrap">
            <Select
              label={t('page.accounts.kind')}
              value={context.accountKind}
              options={accountKinds()}
              disabled={isRunning}
              onChange={(accountKind) => set({ accountKind })}
            />
            <Select
              label={t('page.accounts.industry')}
              value={context.industry}
              options={industries()}
              disabled={isRunning}
              onChange={(industry) => set({ industry })}
            />
            <Check
              label={t('page.play.commercial')}
              checked={context.commercial}
              disabled={isRunning}
              onChange={(commercial) => set({ commercial })}
            />
            <Check
              label={t('page.play.link')}
              checked={context.hasPurchaseLink}
              disabled={isRunning}
              onChange={(hasPurchaseLink) => set({ hasPurchaseLink })}
            />
          </div>
          <p className="fg-3 t12">{t('page.batch.formats')}</p>
        </section>
        {batch.phase === 'idle' && (
          <section className="wp-panel">
            <Empty title={t('page.batch.empty')} text={t('page.batch.empty_hint')} />
          </section>
        )}
        {batch.phase === 'refused' && (
          <Notice tone="block" title={t('page.batch.refused', batch.name)}>
            {t(`page.batch.why_${batch.why}`)}
          </Notice>
        )}
        {batch.phase === 'failed' && <ErrorNote error={batch.error} />}
        {(batch.phase === 'running' || batch.phase === 'done' || batch.phase === 'cancelled') && (
          <BatchResult {...batch} onCancel={cancel} />
        )}
      </div>
    </>
  );
}
