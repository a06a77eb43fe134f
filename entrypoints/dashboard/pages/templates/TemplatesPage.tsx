import '@/components/desk/desk.css';
import { useState } from 'react';
import { ticketKindText } from '@/components/desk/words';
import { useAction } from '@/components/hooks/useAction';
import { Empty } from '@/components/page/Empty';
import { FileButton } from '@/components/page/FileButton';
import { Live } from '@/components/page/Live';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { saveFile } from '@/components/page/save-file';
import { TextField } from '@/components/page/TextField';
import { UndoBar } from '@/components/page/UndoBar';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import type { ReplyTemplate } from '@/utils/model/template';
import { call, newCommandId } from '@/utils/rpc/client';
import { starterTemplates } from './starter';
import { type TemplateEdit, TemplateEditor } from './TemplateEditor';
import { readTemplates, type TemplateEntry, writeTemplates } from './template-file';

const templatesQuery = createQuery(['replyTemplates'], () => call('templates.list'));
const deskQuery = createQuery(['accounts', 'workspace', 'meta'], () => call('desk.snapshot'));

const blank = (): TemplateEdit => ({
  id: newCommandId(),
  rev: 0,
  name: '',
  text: '',
  kinds: [],
  accounts: [],
});
const fits = ({ name, text }: ReplyTemplate, search: string): boolean =>
  search.trim() === '' || `${name}\n${text}`.toLowerCase().includes(search.trim().toLowerCase());

/** Replies prepared in advance: found, changed, taken in from a file and given out as one. */
export default function TemplatesPage() {
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState<TemplateEdit>();
  const [removed, setRemoved] = useState<ReplyTemplate>();
  const [problem, setProblem] = useState<string>();
  const save = useAction(async (template: TemplateEdit) => {
    await call('templates.save', {
      commandId: newCommandId(),
      template: { ...template, kinds: [...template.kinds], accounts: [...template.accounts] },
    });
    setEdited(undefined);
  });
  const addAll = useAction(
    async (entries: readonly Omit<TemplateEntry, never>[] | ReturnType<typeof starterTemplates>) => {
      for (const entry of entries) {
        const template = {
          ...entry,
          id: newCommandId(),
          rev: 0,
          kinds: [...entry.kinds],
          accounts: [...entry.accounts],
        };
        await call('templates.save', { commandId: newCommandId(), template });
      }
    },
  );
  const remove = useAction(async (template: ReplyTemplate) => {
    await call('templates.remove', { commandId: newCommandId(), templateId: template.id });
    setRemoved(template);
  });
  const take = async (file: File) => {
    setProblem(undefined);
    const read = readTemplates(await file.text());
    if (!read.ok) setProblem(t('templates.bad_file', read.field));
    else await addAll.run(read.entries);
  };
  const restore = () => {
    if (!removed) return;
    const { name, text, kinds, accounts } = removed;
    setRemoved(undefined);
    void addAll.run([{ name, text, kinds: [...kinds], accounts: [...accounts] }]);
  };
  return (
    <>
      <PageHead title={t('templates.title')} note={t('templates.note')}>
        <FileButton accept=".json" onFile={(file) => void take(file)}>
          {t('templates.import')}
        </FileButton>
        <Button look="primary" onClick={() => setEdited(blank())}>
          {t('templates.add')}
        </Button>
      </PageHead>
      <div className="wp-body">
        <ErrorNote error={save.error ?? addAll.error ?? remove.error} />
        {problem && <Notice tone="block">{problem}</Notice>}
        {removed && (
          <UndoBar
            text={t('templates.removed', removed.name)}
            onUndo={restore}
            onClose={() => setRemoved(undefined)}
          />
        )}
        <Live query={deskQuery}>
          {(desk) =>
            edited ? (
              <TemplateEditor
                key={edited.id}
                template={edited}
                accounts={desk.accounts}
                isBusy={save.isBusy}
                onSave={(next) => void save.run(next)}
                onCancel={() => setEdited(undefined)}
              />
            ) : null
          }
        </Live>
        <Live query={templatesQuery}>
          {(templates) =>
            templates.length === 0 ? (
              <Empty title={t('templates.none')} text={t('templates.none_hint')}>
                <Button off={addAll.isBusy} onClick={() => void addAll.run(starterTemplates())}>
                  {t('templates.start')}
                </Button>
              </Empty>
            ) : (
              <>
                <div className="row">
                  <TextField
                    label={t('templates.search')}
                    type="search"
                    value={search}
                    onChange={setSearch}
                  />
                  <span className="grow" />
                  <Button
                    onClick={() =>
                      saveFile('weiheng-templates.json', writeTemplates(templates), 'application/json')
                    }
                  >
                    {t('templates.export')}
                  </Button>
                </div>
                <section className="wp-panel" aria-label={t('templates.title')}>
                  <ul>
                    {templates
                      .filter((one) => fits(one, search))
                      .map((one) => (
                        <li key={one.id} className="account" aria-label={one.name}>
                          <div className="row wrap">
                            <b className="grow">{one.name}</b>
                            {one.kinds.map((kind) => (
                              <Chip key={kind}>{ticketKindText(kind)}</Chip>
                            ))}
                            <Button small onClick={() => setEdited(one)}>
                              {t('templates.edit')}
                            </Button>
                            <Button
                              small
                              look="quiet"
                              off={remove.isBusy}
                              onClick={() => void remove.run(one)}
                            >
                              {t('templates.remove')}
                            </Button>
                          </div>
                          <p className="post-words">{one.text}</p>
                        </li>
                      ))}
                  </ul>
                </section>
              </>
            )
          }
        </Live>
      </div>
    </>
  );
}
