import { type RefObject, useState } from 'react';
import { chartPng } from '@/components/charts/export-chart';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { saveFile } from '@/components/page/save-file';
import { TextField } from '@/components/page/TextField';
import {
  type ChartPicture,
  reportCsv,
  reportMarkdown,
  reportTitle,
  reportXlsx,
} from '@/components/report/export-report';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { canonicalJson } from '@/utils/core/canonical-json';
import { sha256Hex } from '@/utils/core/sha256';
import type { ComparedAccount, Report } from '@/utils/model/report';
import { call, newCommandId } from '@/utils/rpc/client';

interface ExportBarProps {
  readonly report: Report;
  /** Own accounts beside tracked ones, written into every file too. */
  readonly compared: readonly ComparedAccount[];
  readonly sheet: RefObject<HTMLElement | null>;
}

const CHART_WIDTH = 900;

async function picturesOf(sheet: HTMLElement | null): Promise<readonly ChartPicture[]> {
  const charts = [...(sheet?.querySelectorAll<HTMLElement>('.chart') ?? [])];
  const pictures: ChartPicture[] = [];
  for (const chart of charts) {
    const svg = chart.querySelector('svg');
    if (!svg) continue;
    const { width, height } = svg.viewBox.baseVal;
    const scale = Math.min(1, CHART_WIDTH / width);
    pictures.push({
      png: await chartPng(svg),
      width: Math.round(width * scale),
      height: Math.round(height * scale),
      title: chart.querySelector('h2')?.textContent ?? '',
    });
  }
  return pictures;
}

/** A report as a file or on paper, and the note that it was handed on: to whom, when, what exactly. */
export function ExportBar({ report, compared, sheet }: ExportBarProps) {
  const [to, setTo] = useState('');
  const [said, setSaid] = useState('');
  const name = reportTitle(report).replace(/[\\/:*?"<>|]/g, ' ');
  const xlsx = useAction(async () => {
    const blob = await reportXlsx(report, compared, await picturesOf(sheet.current));
    saveFile(`${name}.xlsx`, blob, blob.type);
  });
  const recipients = to
    .split(/[,，、;；\s]+/)
    .map((one) => one.trim().replace(/^@/, ''))
    .filter((one) => one !== '');
  const hand = useAction(async () => {
    // what was handed on can be recognised: the same figures give the same digest, whenever they were made
    const { madeAt: _madeAt, ...content } = report;
    await call('reports.markSent', {
      commandId: newCommandId(),
      period: report.period,
      ...(report.uid === undefined ? {} : { uid: report.uid }),
      recipients,
      digest: await sha256Hex(canonicalJson(JSON.parse(JSON.stringify(content)))),
    });
    setSaid(t('report.handed', recipients.join('、')));
    setTo('');
  });
  return (
    <>
      <div className="row wrap no-print">
        <Button off={xlsx.isBusy} onClick={() => void xlsx.run()}>
          {t('report.xlsx')}
        </Button>
        <Button onClick={() => saveFile(`${name}.csv`, reportCsv(report, compared), 'text/csv')}>CSV</Button>
        <Button onClick={() => saveFile(`${name}.md`, reportMarkdown(report, compared), 'text/markdown')}>
          Markdown
        </Button>
        <Button onClick={() => print()}>{t('report.print')}</Button>
        <span className="grow" />
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (recipients.length > 0) void hand.run();
          }}
        >
          <TextField
            label={t('report.recipients')}
            placeholder={t('report.recipients_hint')}
            maxLength={200}
            value={to}
            onChange={setTo}
          />
          <Button type="submit" look="primary" off={hand.isBusy || recipients.length === 0}>
            {t('report.hand_on')}
          </Button>
        </form>
      </div>
      <ErrorNote error={xlsx.error ?? hand.error} />
      {said !== '' && <Notice tone="ok">{said}</Notice>}
    </>
  );
}
