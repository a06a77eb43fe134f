import { useMemo, useState } from 'react';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { Select } from '@/components/page/Select';
import { saveFile } from '@/components/page/save-file';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { toCsv } from '@/utils/core/csv';
import { DAY_MS, dayNumberOf, startOfDay } from '@/utils/core/day';
import { createQuery } from '@/utils/live/query';
import type { DeskSnapshot, SlaReport, WorkloadRow } from '@/utils/model/desk-view';
import { call } from '@/utils/rpc/client';
import { ticketKindText } from './words';

const SPANS = ['7', '30', '90'] as const;
const minutesText = (value: number | undefined): string =>
  value === undefined ? t('desk.no_data') : t('ticket.minutes', Math.round(value));

const slaTable = (
  report: SlaReport,
  nameOf: (uid: string) => string,
): readonly (readonly (string | number)[])[] => [
  ['account', 'kind', 'opened', 'answered', 'in_time', 'late', 'open', 'median', 'p90'].map((key) =>
    t(`desk.col_${key as 'account'}`),
  ),
  ...report.rows.map((row) => [
    nameOf(row.accountUid),
    ticketKindText(row.kind),
    row.opened,
    row.answered,
    row.inTime,
    row.breached,
    row.open,
    row.median === undefined ? '' : Math.round(row.median),
    row.p90 === undefined ? '' : Math.round(row.p90),
  ]),
];

const workTable = (rows: readonly WorkloadRow[]): readonly (readonly (string | number)[])[] => [
  ['person', 'open', 'late', 'replied', 'average', 'missed'].map((key) => t(`desk.col_${key as 'person'}`)),
  ...rows.map((row) => [
    row.personId === '' ? t('desk.nobody') : row.name,
    row.open,
    row.overdue,
    row.replied,
    minutesText(row.averageMinutes),
    row.breached,
  ]),
];

function Table({
  label,
  rows,
}: {
  readonly label: string;
  readonly rows: readonly (readonly (string | number)[])[];
}) {
  const [head = [], ...body] = rows;
  if (body.length === 0) return <Empty title={t('desk.no_figures')} />;
  return (
    <table className="wp-table" aria-label={label}>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row) => (
          <tr key={row.slice(0, 2).join(' ')}>
            {row.map((cell, i) => (
              <td key={String(head[i])}>{cell === '' ? t('desk.no_data') : cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who has how much, and how promised times were kept. */
export function Figures({ desk }: { readonly desk: DeskSnapshot }) {
  const [span, setSpan] = useState<(typeof SPANS)[number]>('7');
  const query = useMemo(() => {
    return createQuery(['tickets', 'deskPolicies', 'meta'], async () => {
      const until = startOfDay(dayNumberOf(Date.now()) + 1);
      const period = { from: until - Number(span) * DAY_MS, until };
      const [sla, work] = await Promise.all([
        call('desk.sla', period),
        call('desk.workload', period).catch(() => undefined),
      ]);
      return { sla, work };
    });
  }, [span]);
  const nameOf = (uid: string): string => desk.accounts.find((one) => one.uid === uid)?.name ?? uid;
  return (
    <Live query={query}>
      {({ sla, work }) => (
        <>
          <div className="row">
            <Select
              label={t('desk.span')}
              value={span}
              options={SPANS.map((one) => [one, t('desk.days', one)])}
              onChange={setSpan}
            />
            <span className="grow" />
            <Button onClick={() => saveFile(`sla-${span}.csv`, toCsv(slaTable(sla, nameOf)), 'text/csv')}>
              {t('desk.export')}
            </Button>
          </div>
          <section className="wp-panel dk-figures" aria-label={t('desk.sla')}>
            <h2>{t('desk.sla')}</h2>
            <p className="fg-2 t12">{t('desk.core_share', sla.coreTicked, sla.replies)}</p>
            <Table label={t('desk.sla')} rows={slaTable(sla, nameOf)} />
          </section>
          {work && (
            <section className="wp-panel dk-figures" aria-label={t('desk.workload')}>
              <h2>{t('desk.workload')}</h2>
              <Table label={t('desk.workload')} rows={workTable(work)} />
            </section>
          )}
        </>
      )}
    </Live>
  );
}
