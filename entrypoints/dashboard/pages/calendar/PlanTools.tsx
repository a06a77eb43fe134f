import { useEffect, useRef, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { UseTemplate } from '@/components/plan/UseTemplate';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { Day } from '@/utils/model/worktime';
import { CampaignDialog } from './CampaignDialog';
import { exportCsv, exportIcs, exportXlsx } from './export-plan';
import { ImportDialog } from './ImportDialog';
import type { CalendarData } from './plan-view';

interface ToolsProps {
  readonly data: CalendarData;
  readonly range: { readonly from: Day; readonly to: Day };
  readonly now: number;
  readonly onGo: (day: Day) => void;
  /** Something was added: the sentence, and how to take it away again. */
  readonly onAdded: (text: string, undo: () => Promise<unknown>) => void;
}

function TemplateDialog({
  data,
  onGo,
  onAdded,
  onClose,
}: Omit<ToolsProps, 'range' | 'now'> & { readonly onClose: () => void }) {
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => frame.current?.showModal(), []);
  return (
    <dialog className="cal-dialog" ref={frame} onClose={onClose} aria-label={t('calendar.use_template')}>
      <UseTemplate
        accounts={data.accounts}
        me={data.me}
        onDone={(use) => {
          frame.current?.close();
          if (!use) return;
          onAdded(use.text, use.undo);
          onGo(use.from);
        }}
      />
    </dialog>
  );
}

/** Templates, import, export, print. */
export function PlanTools({ data, range, now, onGo, onAdded }: ToolsProps) {
  const [shown, setShown] = useState<'template' | 'import' | 'campaigns'>();
  const menu = useRef<HTMLDetailsElement>(null);
  const xlsx = useAction(() => exportXlsx(data, range));
  const close = () => menu.current?.removeAttribute('open');
  return (
    <>
      <Button off={!data.mayEdit} onClick={() => setShown('template')}>
        {t('calendar.use_template')}
      </Button>
      <Button onClick={() => setShown('campaigns')}>{t('calendar.campaigns')}</Button>
      <Button off={!data.mayEdit} onClick={() => setShown('import')}>
        {t('calendar.import')}
      </Button>
      <details
        className="cal-menu"
        ref={menu}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) close();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        <summary className="wh-btn plain">{t('calendar.export')}</summary>
        <div className="cal-menu-list">
          <Button
            look="quiet"
            onClick={() => {
              exportIcs(data, range, now);
              close();
            }}
          >
            {t('calendar.export_ics')}
          </Button>
          <Button
            look="quiet"
            off={xlsx.isBusy}
            onClick={() => {
              void xlsx.run();
              close();
            }}
          >
            {t('calendar.export_xlsx')}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              exportCsv(data, range);
              close();
            }}
          >
            {t('calendar.export_csv')}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              close();
              print();
            }}
          >
            {t('calendar.print')}
          </Button>
        </div>
      </details>
      <ErrorNote error={xlsx.error} />
      {shown === 'template' && (
        <TemplateDialog data={data} onGo={onGo} onAdded={onAdded} onClose={() => setShown(undefined)} />
      )}
      {shown === 'campaigns' && <CampaignDialog data={data} now={now} onClose={() => setShown(undefined)} />}
      {shown === 'import' && (
        <ImportDialog
          data={data}
          onClose={() => setShown(undefined)}
          onAdded={(n, undo) => onAdded(t('calendar.added_many', n), undo)}
        />
      )}
    </>
  );
}
