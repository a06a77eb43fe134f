import './lexicon.css';
import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { useLive } from '@/components/hooks/useLive';
import { FileButton } from '@/components/page/FileButton';
import { Live } from '@/components/page/Live';
import { ErrorNote } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { PageIcon } from '@/components/page/PageIcon';
import { UndoBar } from '@/components/page/UndoBar';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { CompanyTerm } from '@/utils/model/company-term';
import { call, newCommandId } from '@/utils/rpc/client';
import { lexiconQuery, termsQuery } from '../../data';
import { numberText, timeText } from '../../time-text';
import { saltOf } from './hide-term';
import { ImportPanel } from './ImportPanel';
import { ACCEPTED, saveAsCsv, saveAsXlsx } from './list-file';
import { Proposals } from './Proposals';
import { TermForm } from './TermForm';
import { TermList } from './TermList';
import { useImport } from './useImport';

type Open = 'form' | 'proposals' | undefined;

export default function LexiconPage() {
  const [open, setOpen] = useState<Open>();
  const [undoable, setUndoable] = useState<{ readonly text: string; readonly of: number }>();
  const lexicon = useLive(lexiconQuery).value;
  const known = useLive(termsQuery).value ?? [];
  const importing = useImport();
  const edit = useAction(async (put: readonly CompanyTerm[], remove: readonly string[]) => {
    setUndoable(undefined);
    await call('lexicon.edit', { commandId: newCommandId(), put, remove });
  });
  const remove = useAction(async ({ id, text }: CompanyTerm) => {
    const { rev } = await call('lexicon.edit', { commandId: newCommandId(), put: [], remove: [id] });
    setUndoable({ text: t('org.removed', text || t('backup.secret_word')), of: rev });
  });
  const clear = useAction(async () => {
    const count = lexicon?.count ?? 0;
    const { rev } = await call('lexicon.clear', { commandId: newCommandId() });
    setUndoable({ text: t('page.lexicon.cleared', numberText(count)), of: rev });
  });
  const undo = useAction(async () => {
    const of = undoable?.of ?? (importing.state.phase === 'done' ? importing.state.rev : undefined);
    await call('lexicon.undo', { commandId: newCommandId(), ...(of === undefined ? {} : { of }) });
    setUndoable(undefined);
    importing.reset();
  });
  const { state } = importing;
  const doneText =
    state.phase === 'done'
      ? t(
          'page.lexicon.imported',
          numberText(state.added),
          numberText(state.updated),
          numberText(state.count),
        )
      : undefined;
  const isEmpty = (lexicon?.count ?? 0) === 0;

  return (
    <>
      <PageHead
        title={t('page.nav.lexicon')}
        note={
          lexicon && lexicon.updatedAt > 0
            ? t('page.lexicon.state', numberText(lexicon.count), timeText(lexicon.updatedAt))
            : undefined
        }
      >
        <FileButton
          accept={ACCEPTED}
          look="primary"
          off={state.phase === 'running'}
          onFile={(file) => void importing.read(file, saltOf(known))}
        >
          <PageIcon name="upload" size={14} />
          {t('page.lexicon.import')}
        </FileButton>
        <Button aria-expanded={open === 'form'} onClick={() => setOpen(open === 'form' ? undefined : 'form')}>
          <PageIcon name="plus" size={14} />
          {t('page.lexicon.add_word')}
        </Button>
        <Button
          aria-expanded={open === 'proposals'}
          onClick={() => setOpen(open === 'proposals' ? undefined : 'proposals')}
        >
          {t('page.lexicon.propose')}
        </Button>
      </PageHead>
      <div className="wp-body">
        <ErrorNote error={edit.error ?? remove.error ?? clear.error ?? undo.error} />
        {(undoable ?? doneText) && (
          <UndoBar
            text={undoable?.text ?? doneText ?? ''}
            onUndo={() => void undo.run()}
            onClose={() => {
              setUndoable(undefined);
              importing.reset();
            }}
          />
        )}
        <ImportPanel
          state={state}
          onRun={(...args) => void importing.run(...args)}
          onReset={importing.reset}
        />
        <Live query={termsQuery}>
          {(terms) => (
            <>
              {open === 'form' && (
                <TermForm
                  isBusy={edit.isBusy}
                  salt={saltOf(terms)}
                  onAdd={(term) => edit.run([term], [])}
                  onClose={() => setOpen(undefined)}
                />
              )}
              {open === 'proposals' && <Proposals known={terms} onAdd={(put) => edit.run(put, [])} />}
              <TermList terms={terms} onRemove={(term) => void remove.run(term)} />
              {!isEmpty && (
                <div className="row wrap">
                  <Button onClick={() => saveAsCsv(terms)}>
                    <PageIcon name="download" size={14} />
                    {t('page.lexicon.export_csv')}
                  </Button>
                  <Button onClick={() => void saveAsXlsx(terms)}>
                    <PageIcon name="download" size={14} />
                    {t('page.lexicon.export_xlsx')}
                  </Button>
                  <span className="grow" />
                  <Button off={clear.isBusy} onClick={() => void clear.run()}>
                    <PageIcon name="trash" size={14} />
                    {t('page.lexicon.clear')}
                  </Button>
                </div>
              )}
            </>
          )}
        </Live>
        <p className="fg-3 t12">{t('page.lexicon.formats')}</p>
      </div>
    </>
  );
}
