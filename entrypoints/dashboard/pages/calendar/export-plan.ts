import { saveFile } from '@/components/page/save-file';
import { t } from '@/components/ui/message';
import { toCsv } from '@/utils/core/csv';
import type { IdsToNames } from '@/utils/domain/calendar/exchange/candidate';
import { icsOfItems } from '@/utils/domain/calendar/exchange/ics-of-items';
import { tableOfItems } from '@/utils/domain/calendar/exchange/table-of-items';
import { expand } from '@/utils/domain/calendar/expand';
import type { PlanItem } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';
import type { CalendarData } from './plan-view';

interface Range {
  readonly from: Day;
  readonly to: Day;
}

export const namesOf = (data: CalendarData): IdsToNames => ({
  accountName: (uid) => data.accounts.find((one) => one.uid === uid)?.name,
  ownerName: (id) => data.people.find((one) => one.id === id)?.name,
  campaignName: (id) => data.campaigns.find((one) => one.id === id)?.name,
});

const within = (items: readonly PlanItem[], { from, to }: Range): readonly PlanItem[] =>
  items.filter(({ day }) => day >= from && day <= to);
const fileName = ({ from, to }: Range, end: string): string => `${t('calendar.title')} ${from} ${to}.${end}`;
const language = (): 'zh' | 'en' => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');

/** A calendar file that other programs import, or subscribe to where it is put on a server. */
export function exportIcs(data: CalendarData, range: Range, now: number): void {
  const text = icsOfItems(within(data.items, range), {
    name: `${t('extName')} ${t('calendar.title')}`,
    at: now,
    accountName: namesOf(data).accountName,
    slots: { list: data.slots, daysOf: (slot) => expand(slot, range.from, range.to, data.calendar) },
  });
  saveFile(fileName(range, 'ics'), text, 'text/calendar;charset=utf-8');
}

const tableOf = (data: CalendarData, range: Range) =>
  tableOfItems(within(data.items, range), namesOf(data), language());

export function exportCsv(data: CalendarData, range: Range): void {
  saveFile(fileName(range, 'csv'), toCsv(tableOf(data, range)), 'text/csv;charset=utf-8');
}

export async function exportXlsx(data: CalendarData, range: Range): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const [head = [], ...rows] = tableOf(data, range);
  const blob = await writeXlsxFile([
    {
      sheet: t('calendar.title'),
      stickyRowsCount: 1,
      columns: head.map((_, i) => ({ width: i === 2 ? 30 : 14 })),
      data: [
        head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((value) => ({ value, type: String }))),
      ],
    },
  ] as never).toBlob();
  saveFile(
    fileName(range, 'xlsx'),
    blob,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
}
