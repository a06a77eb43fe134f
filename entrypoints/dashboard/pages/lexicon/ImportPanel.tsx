import { useState } from 'react';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { CompanyTerm } from '@/utils/model/company-term';
import { numberText } from '../../time-text';
import { Problems } from './Problems';
import { TermTable } from './TermTable';
import type { ImportMode, ImportState } from './useImport';

interface ImportPanelProps {
  readonly state: ImportState;
  readonly onRun: (name: string, terms: readonly CompanyTerm[], mode: ImportMode) => void;
  readonly onReset: () => void;
}

const PREVIEW = 8;

/** One import from file to done. With a fault anywhere nothing is imported: the places are named instead. */
export function ImportPanel({ state, onRun, onReset }: ImportPanelProps) {
  const [mode, setMode] = useState<ImportMode>('add');
  if (state.phase === 'idle' || state.phase === 'done') return null;
  const { name } = state;
  const cancel = <Button onClick={onReset}>{t('composer.cancel')}</Button>;
  return (
    <section className="wp-panel wp-section" aria-label={t('page.lexicon.import')}>
      <h2 className="cut">{t('page.lexicon.importing', name)}</h2>
      {state.phase === 'reading' && <p className="fg-3">{t('page.common.reading')}</p>}
      {state.phase === 'refused' && <Notice tone="block">{t(`page.lexicon.why_${state.why}`)}</Notice>}
      {state.phase === 'failed' && <ErrorNote error={state.error} />}
      {(state.phase === 'refused' || state.phase === 'failed') && (
        <div className="row">
          <Button onClick={onReset}>{t('page.common.close')}</Button>
        </div>
      )}
      {state.phase === 'preview' && state.list.problems.length > 0 && (
        <>
          <Problems problems={state.list.problems} />
          <div className="row">{cancel}</div>
        </>
      )}
      {state.phase === 'preview' && state.list.problems.length === 0 && (
        <>
          <p className="fg-2">
            {t('page.lexicon.preview', numberText(state.list.terms.length))}{' '}
            {state.list.repeats > 0 && t('page.lexicon.repeats', numberText(state.list.repeats))}
          </p>
          <TermTable terms={state.list.terms.slice(0, PREVIEW)} />
          <div className="row wrap">
            <Select
              label={t('page.lexicon.how')}
              hideLabel
              value={mode}
              options={[
                ['add', t('page.lexicon.add')],
                ['replace', t('page.lexicon.replace')],
              ]}
              onChange={setMode}
            />
            <Button look="primary" onClick={() => onRun(name, state.list.terms, mode)}>
              {t('page.lexicon.import_do', numberText(state.list.terms.length))}
            </Button>
            {cancel}
          </div>
        </>
      )}
      {state.phase === 'running' && (
        <>
          <p role="status">{t('page.lexicon.progress', numberText(state.done), numberText(state.total))}</p>
          <div
            className="wp-bar"
            role="progressbar"
            aria-label={t('page.batch.progress')}
            aria-valuemin={0}
            aria-valuemax={state.total}
            aria-valuenow={state.done}
          >
            <i style={{ width: `${(state.done / Math.max(state.total, 1)) * 100}%` }} />
          </div>
          <div className="row">{cancel}</div>
        </>
      )}
    </section>
  );
}
