import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { FileButton } from '@/components/page/FileButton';
import { Live } from '@/components/page/Live';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { saveFile } from '@/components/page/save-file';
import { templatesQuery } from '@/components/plan/plan-data';
import { readTemplate, writeTemplate } from '@/components/plan/template-file';
import { daysOf } from '@/components/plan/template-plan';
import { UndoOffer } from '@/components/plan/UndoOffer';
import { UseTemplate } from '@/components/plan/UseTemplate';
import { useUndo } from '@/components/plan/useUndo';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { PlainList } from '@/components/ui/PlainList';
import { isSame } from '@/utils/core/is-same';
import { BUNDLED_TEMPLATES } from '@/utils/domain/calendar/plan-templates';
import type { PlanTemplate } from '@/utils/model/plan';
import { call, newCommandId } from '@/utils/rpc/client';
import type { PlanView } from '@/utils/rpc/contract-plan';

const saveTemplate = (template: PlanTemplate) =>
  call('plan.saveTemplate', { commandId: newCommandId(), template: template as never });
const removeTemplate = (id: string) => call('plan.removeTemplate', { commandId: newCommandId(), id });
/** What stands as it came along is bundled; whatever else is there is the company's. */
const isOwn = (template: PlanTemplate): boolean =>
  !BUNDLED_TEMPLATES.some((one) => one.id === template.id && isSame(one, template));

/** Plans to start from: those that come along and the company's own, which are files. */
export function Templates({ view }: { readonly view: PlanView }) {
  const [using, setUsing] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const undo = useUndo();
  const take = useAction(async (file: File, before: readonly PlanTemplate[]) => {
    setProblem(undefined);
    const read = readTemplate(await file.text());
    if (!read.ok) {
      setProblem(t('tpl.bad_file', read.field, read.line, read.message));
      return;
    }
    const { template } = read;
    const old = before.find((one) => one.id === template.id);
    await saveTemplate(template);
    undo.offer(t(old ? 'tpl.replaced' : 'tpl.taken', template.name), () =>
      old && isOwn(old) ? saveTemplate(old) : removeTemplate(template.id),
    );
  });
  const remove = useAction(async ({ id, name }: PlanTemplate) => {
    const { template } = await removeTemplate(id);
    setUsing(undefined);
    if (template) undo.offer(t('tpl.removed', name), () => saveTemplate(template));
  });
  return (
    <Live query={templatesQuery}>
      {(templates) => (
        <section className="wp-panel" aria-label={t('tpl.title')}>
          <div className="row wrap list-head">
            <h2>{t('tpl.title')}</h2>
            <span className="fg-3 t12">{t('tpl.note')}</span>
            <span className="grow" />
            {view.mayEdit && (
              <FileButton accept=".json" off={take.isBusy} onFile={(file) => void take.run(file, templates)}>
                {t('tpl.import')}
              </FileButton>
            )}
          </div>
          <div className="list-note">
            <ErrorNote error={take.error ?? remove.error} />
            {problem && <Notice tone="block">{problem}</Notice>}
            <UndoOffer undo={undo} />
          </div>
          <PlainList>
            {templates.map((one) => (
              <li key={one.id} className="account" aria-label={one.name}>
                <div className="row wrap">
                  <b>{one.name}</b>
                  <Chip tone="outline">{t(isOwn(one) ? 'tpl.own' : 'tpl.bundled')}</Chip>
                  <span className="fg-3 t12">{t('tpl.size', one.entries.length, daysOf(one))}</span>
                  <span className="grow" />
                  {view.mayEdit && (
                    <Button
                      small
                      aria-expanded={using === one.id}
                      aria-label={t('tpl.use', one.name)}
                      onClick={() => setUsing(using === one.id ? undefined : one.id)}
                    >
                      {t('tpl.use_short')}
                    </Button>
                  )}
                  <Button
                    small
                    look="quiet"
                    aria-label={t('tpl.export', one.name)}
                    onClick={() =>
                      saveFile(`weiheng-plan-${one.id}.json`, writeTemplate(one), 'application/json')
                    }
                  >
                    {t('tpl.export_short')}
                  </Button>
                  {view.mayEdit && isOwn(one) && (
                    <Button
                      small
                      look="quiet"
                      off={remove.isBusy}
                      aria-label={t('tpl.remove', one.name)}
                      onClick={() => void remove.run(one)}
                    >
                      {t('org.remove')}
                    </Button>
                  )}
                </div>
                {one.note && <p className="fg-2">{one.note}</p>}
                {using === one.id && (
                  <UseTemplate
                    templateId={one.id}
                    accounts={view.accounts}
                    me={view.me}
                    onDone={(use) => {
                      setUsing(undefined);
                      if (use) undo.offer(use.text, use.undo);
                    }}
                  />
                )}
              </li>
            ))}
          </PlainList>
        </section>
      )}
    </Live>
  );
}
