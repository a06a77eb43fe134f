import { useEffect, useRef, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Check } from '@/components/page/Check';
import { FileButton } from '@/components/page/FileButton';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { newItem } from '@/utils/domain/calendar/items-of-template';
import type { PlanItemInput } from '@/utils/model/schema/plan';
import { newId } from '../../org/new-id';
import { dayTitle, timeOf } from './calendar-words';
import { putItems, removeItems } from './plan-actions';
import type { CalendarData } from './plan-view';
import { type FileRow, PLAN_FILES, type PlanFile, readPlanFile } from './read-plan-file';

interface ImportProps {
  readonly data: CalendarData;
  readonly onClose: () => void;
  readonly onAdded: (n: number, undo: () => Promise<unknown>) => void;
}

/** So many go in one transaction: each is whole, and the person sees how far it is. */
const BATCH = 500;

const inputOfRow = (row: FileRow, data: CalendarData): PlanItemInput | undefined => {
  if (!row.item) return undefined;
  // our own id is kept where it is free, so that the same file twice is seen to be the same
  const isFree = row.item.id !== undefined && !data.items.some(({ id }) => id === row.item?.id);
  const id = isFree && row.item.id !== undefined ? row.item.id : newId('plan');
  const { releases: _none, ...fresh } = newItem(id, row.item.day, row.item.uids);
  return { ...fresh, ...row.item, id, rev: 0 } as unknown as PlanItemInput;
};

/** Import with a look before: what can be taken, what repeats, and what cannot, with the reason at its row. */
export function ImportDialog({ data, onClose, onAdded }: ImportProps) {
  const frame = useRef<HTMLDialogElement>(null);
  const [file, setFile] = useState<PlanFile>();
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set());
  const [done, setDone] = useState<number>();
  useEffect(() => frame.current?.showModal(), []);
  const byName = <T extends { readonly name: string }>(list: readonly T[], text: string): T | undefined =>
    list.find(({ name }) => name === text.replace(/^@/, ''));
  const read = useAction(async (picked: File) => {
    const next = await readPlanFile(picked, {
      names: {
        accountOf: (text) =>
          data.accounts.find(({ uid }) => uid === text)?.uid ?? byName(data.accounts, text)?.uid,
        ownerOf: (text) => data.people.find(({ id }) => id === text)?.id ?? byName(data.people, text)?.id,
        campaignOf: (text) =>
          data.campaigns.find(({ id }) => id === text)?.id ?? byName(data.campaigns, text)?.id,
      },
      existing: data.items,
      range: { from: data.from, to: data.to },
    });
    setFile(next);
    setTaken(
      new Set(next.ok ? next.rows.flatMap((row, i) => (row.item && row.twin === undefined ? [i] : [])) : []),
    );
  });
  const rows = file?.ok ? file.rows : [];
  const take = useAction(async () => {
    const inputs = rows.flatMap((row, i) => (taken.has(i) ? (inputOfRow(row, data) ?? []) : []));
    for (let at = 0; at < inputs.length; at += BATCH) {
      setDone(at);
      await putItems(inputs.slice(at, at + BATCH));
    }
    onAdded(inputs.length, async () => {
      for (let at = 0; at < inputs.length; at += BATCH)
        await removeItems(inputs.slice(at, at + BATCH).map(({ id }) => id));
    });
    frame.current?.close();
  });
  const toggle = (i: number, isOn: boolean) => {
    const next = new Set(taken);
    if (isOn) next.add(i);
    else next.delete(i);
    setTaken(next);
  };
  const good = rows.filter(({ item }) => item).length;
  return (
    <dialog className="cal-dialog" ref={frame} onClose={onClose} aria-label={t('calendar.import_title')}>
      <div className="cal-import" aria-busy={read.isBusy || take.isBusy}>
        <h2>{t('calendar.import_title')}</h2>
        <p className="fg-2">{t('calendar.import_text')}</p>
        <div className="row">
          <FileButton accept={PLAN_FILES} onFile={(picked) => void read.run(picked)} off={take.isBusy}>
            {t('calendar.import_pick')}
          </FileButton>
          {file?.ok && (
            <span className="fg-2">
              {t('calendar.import_good', good)}　
              {rows.length > good && t('calendar.import_bad', rows.length - good)}
            </span>
          )}
        </div>
        {file && !file.ok && <Notice tone="block">{t('calendar.import_unread', file.text)}</Notice>}
        <ErrorNote error={read.error ?? take.error} />
        {rows.length > 0 && (
          <ul className="cal-import-rows" aria-label={t('calendar.import_rows')}>
            {rows.map((row, i) => (
              <li
                key={`${row.at} ${row.item?.day ?? ''} ${row.title}`}
                className={row.item ? undefined : 'bad'}
              >
                {row.item ? (
                  <Check
                    label={`${dayTitle(row.item.day)} ${timeOf(row.item.minute)} ${row.title}`}
                    checked={taken.has(i)}
                    onChange={(isOn) => toggle(i, isOn)}
                  />
                ) : (
                  <span>
                    {t('calendar.import_row', row.at)} {row.title}
                  </span>
                )}
                {row.twin !== undefined && (
                  <span className="t12 warn-fg">{t('calendar.import_twin', row.twin)}</span>
                )}
                {row.faults.map((fault) => (
                  <span key={fault} className="t12 block-fg">
                    {fault}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        )}
        {take.isBusy && done !== undefined && (
          <p role="status">{t('calendar.importing', done, taken.size)}</p>
        )}
        <div className="row">
          <Button look="primary" off={taken.size === 0 || take.isBusy} onClick={() => void take.run()}>
            {t('calendar.import_take', taken.size)}
          </Button>
          <Button onClick={() => frame.current?.close()}>{t('calendar.cancel')}</Button>
        </div>
      </div>
    </dialog>
  );
}
