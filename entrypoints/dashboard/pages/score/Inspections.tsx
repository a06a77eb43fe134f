import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Empty } from '@/components/page/Empty';
import { ErrorNote } from '@/components/page/Notice';
import { TextField } from '@/components/page/TextField';
import { postTime } from '@/components/report/PostTable';
import { periodText } from '@/components/report/report-words';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { dayOf } from '@/utils/core/day';
import { periodBefore, periodOf } from '@/utils/domain/reports/period';
import type { Inspection } from '@/utils/model/scorecard';
import { call, newCommandId } from '@/utils/rpc/client';

interface InspectionsProps {
  readonly inspections: readonly Inspection[];
  readonly mayManage: boolean;
}

function Marked({ inspection, mid }: { readonly inspection: Inspection; readonly mid: string }) {
  const mark = inspection.marks[mid];
  const [note, setNote] = useState(mark?.note ?? '');
  const set = useAction((isFine: boolean) =>
    call('inspection.mark', {
      commandId: newCommandId(),
      id: inspection.id,
      mid,
      isFine,
      note: note.trim(),
    }),
  );
  return (
    <tr>
      <td>
        <a href={`#/figures/post/${mid}`}>{mid}</a>
      </td>
      <td className={mark && !mark.isFine ? 'block-fg' : 'fg-2'}>
        {mark ? t(mark.isFine ? 'score.fine' : 'score.not_fine') : t('score.unmarked')}
      </td>
      <td>
        <TextField label={t('score.finding')} value={note} maxLength={500} onChange={setNote} />
      </td>
      <td className="num">
        <Button small off={set.isBusy} onClick={() => void set.run(true)}>
          {t('score.fine')}
        </Button>{' '}
        <Button small off={set.isBusy || note.trim() === ''} onClick={() => void set.run(false)}>
          {t('score.not_fine')}
        </Button>
        <ErrorNote error={set.error} />
      </td>
    </tr>
  );
}

/** Random samples: drawn with a seed that anybody can draw with again, looked at one by one. */
export function Inspections({ inspections, mayManage }: InspectionsProps) {
  const last = periodBefore(periodOf('month', dayOf(Date.now())));
  const [seed, setSeed] = useState(last.from.slice(0, 7));
  const [count, setCount] = useState('3');
  const number = Number(count);
  const isBad = !Number.isInteger(number) || number < 1 || number > 50;
  const draw = useAction((period: typeof last) =>
    call('inspection.draw', { commandId: newCommandId(), period, seed: seed.trim(), perAccount: number }),
  );
  return (
    <>
      {mayManage && (
        <form
          className="row wrap score-make"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBad && seed.trim() !== '') void draw.run(last);
          }}
        >
          <TextField label={t('score.seed')} value={seed} maxLength={60} onChange={setSeed} />
          <TextField
            label={t('score.per_account')}
            type="number"
            min={1}
            max={50}
            value={count}
            error={isBad ? t('score.bad_count') : undefined}
            onChange={setCount}
          />
          <Button type="submit" look="primary" off={draw.isBusy || isBad || seed.trim() === ''}>
            {t('score.draw', periodText(last))}
          </Button>
          <Button
            off={draw.isBusy || isBad || seed.trim() === ''}
            onClick={() => void draw.run(periodOf('month', dayOf(Date.now())))}
          >
            {t('score.draw', periodText(periodOf('month', dayOf(Date.now()))))}
          </Button>
        </form>
      )}
      <p className="fg-2 t12">{t('score.seed_note')}</p>
      <ErrorNote error={draw.error} />
      {inspections.length === 0 && <Empty title={t('score.no_inspection')} />}
      {inspections.map((inspection) => (
        <section
          key={inspection.id}
          className="wp-panel report-list"
          aria-label={`${periodText(inspection.period)} ${inspection.seed}`}
        >
          <div className="row wrap">
            <h2>{periodText(inspection.period)}</h2>
            <span className="fg-2">
              {t('score.sample', inspection.seed, inspection.mids.length, inspection.pool)}
            </span>
            <span className="grow" />
            <span className="fg-3">{postTime(inspection.at)}</span>
          </div>
          <table className="wp-table" aria-label={t('score.part_inspections')}>
            <tbody>
              {inspection.mids.map((mid) => (
                <Marked key={mid} inspection={inspection} mid={mid} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
