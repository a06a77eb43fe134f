import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { TextField } from '@/components/page/TextField';
import { postTime } from '@/components/report/PostTable';
import { daysText, periodText } from '@/components/report/report-words';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { ScoreCommand } from '@/utils/domain/scorecard/decide-score';
import type { Source } from '@/utils/model/report';
import type { Criterion, Scorecard, ScoredLine } from '@/utils/model/scorecard';
import { call, newCommandId } from '@/utils/rpc/client';
import { criterionText, rawText, refusalText } from './words';

interface CardViewProps {
  readonly card: Scorecard;
  readonly name: string;
  readonly mayManage: boolean;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Where a number came from: the posts, each with its curve, or the days that were read. */
function Evidence({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ul className="t12">
      {sources.map((source) =>
        source.type === 'posts' ? (
          <li key="posts">
            {source.mids.map((mid, i) => (
              <a key={mid} href={`#/figures/post/${mid}`}>
                {t('score.post_n', i + 1)}{' '}
              </a>
            ))}
          </li>
        ) : (
          <li key={source.uid}>{daysText(source.days)}</li>
        ),
      )}
    </ul>
  );
}

function Line(props: {
  readonly criterion: Criterion;
  readonly line: ScoredLine | undefined;
  readonly onSave?: (raw: number, note: string) => void;
}) {
  const { criterion, line, onSave } = props;
  const [isOpen, setOpen] = useState(false);
  const [raw, setRaw] = useState(String(line?.raw ?? ''));
  const [note, setNote] = useState(line?.note ?? '');
  const isBad = raw.trim() === '' || !Number.isFinite(Number(raw));
  const label = criterionText(criterion);
  return (
    <>
      <tr>
        <td>{t(`score.head_${criterion.head}`)}</td>
        <td>{label}</td>
        <td className="num">{rawText(criterion.measure, line?.raw)}</td>
        <td className="num">{line?.score ?? t('report.missing')}</td>
        <td className="num">{criterion.weight}%</td>
        <td className="num">
          <Button
            small
            look="quiet"
            aria-expanded={isOpen}
            aria-label={t('score.evidence_of', label)}
            onClick={() => setOpen(!isOpen)}
          >
            {t('score.evidence')}
          </Button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={6}>
            {line && line.sources.length > 0 ? (
              <Evidence sources={line.sources} />
            ) : (
              <p className="fg-3 t12">{t(line?.note ? 'score.by_hand' : 'score.no_evidence')}</p>
            )}
            {line?.note && <p>{line.note}</p>}
            {onSave && (
              <form
                className="row wrap"
                onSubmit={(event) => {
                  event.preventDefault();
                  if (isBad || note.trim() === '') return;
                  onSave(Number(raw), note.trim());
                  setOpen(false);
                }}
              >
                <TextField
                  label={t('score.raw')}
                  value={raw}
                  inputMode="decimal"
                  error={isBad ? t('score.bad_number') : undefined}
                  onChange={setRaw}
                />
                <TextField label={t('score.reason')} value={note} maxLength={500} onChange={setNote} />
                <Button small type="submit" off={isBad || note.trim() === ''}>
                  {t('score.set_line')}
                </Button>
              </form>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

/** One card: lines with their evidence, the total, what happened to it, and what may be done now. */
export function CardView({ card, name, mayManage, people }: CardViewProps) {
  const [note, setNote] = useState('');
  const [said, setSaid] = useState('');
  const act = useAction(async (command: ScoreCommand) => {
    setSaid('');
    const answer = await call('score.write', { commandId: newCommandId(), id: card.id, act: command });
    if (!answer.ok) setSaid(refusalText(answer.refusal));
    else setNote('');
  });
  const run = (command: ScoreCommand) => void act.run(command);
  const { state } = card;
  const isOpen = state === 'draft' || state === 'appealed';
  const whoIs = (id: string): string => people.find((one) => one.id === id)?.name ?? id;
  const wantsNote = (mayManage && state === 'appealed') || state === 'confirmed' || state === 'seen';
  const label = `${name} ${periodText(card.period)}`;
  return (
    <section className="wp-panel report-list" aria-label={label}>
      <div className="row wrap">
        <h2>{label}</h2>
        <span className={state === 'appealed' ? 'warn-fg' : 'fg-2'}>{t(`score.state_${state}`)}</span>
        <span className="grow" />
        <b className="score-total">{card.total ?? t('report.missing')}</b>
      </div>
      <table className="wp-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('score.head')}</th>
            <th scope="col">{t('score.criterion')}</th>
            <th scope="col" className="num">
              {t('score.measured')}
            </th>
            <th scope="col" className="num">
              {t('score.score')}
            </th>
            <th scope="col" className="num">
              {t('score.weight')}
            </th>
            <th scope="col">
              <span className="unseen">{t('score.evidence')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {card.criteria.map((criterion) => (
            <Line
              key={criterion.id}
              criterion={criterion}
              line={card.lines.find(({ criterionId }) => criterionId === criterion.id)}
              {...(mayManage && isOpen
                ? {
                    onSave: (raw: number, reason: string) =>
                      run({ type: 'line', criterionId: criterion.id, raw, note: reason }),
                  }
                : {})}
            />
          ))}
        </tbody>
      </table>
      <p className="fg-3 t12">{t('score.missing_note')}</p>
      <ErrorNote error={act.error} />
      {said !== '' && <Notice tone="warn">{said}</Notice>}
      <div className="row wrap score-acts">
        {mayManage && state === 'draft' && (
          <Button look="primary" off={act.isBusy} onClick={() => run({ type: 'confirm' })}>
            {t('score.confirm')}
          </Button>
        )}
        {state === 'confirmed' && (
          <Button off={act.isBusy} onClick={() => run({ type: 'see' })}>
            {t('score.see')}
          </Button>
        )}
        {wantsNote && (
          <>
            <TextField
              label={t(state === 'appealed' ? 'score.answer_note' : 'score.appeal_note')}
              value={note}
              maxLength={500}
              onChange={setNote}
            />
            <Button
              off={act.isBusy || note.trim() === ''}
              onClick={() => run({ type: state === 'appealed' ? 'answer' : 'appeal', note: note.trim() })}
            >
              {t(state === 'appealed' ? 'score.answer' : 'score.appeal')}
            </Button>
          </>
        )}
      </div>
      <ul className="t12 fg-2">
        {card.log.map((event) => (
          <li key={`${event.type} ${event.at}`}>
            {postTime(event.at)} {whoIs(event.by)} {t(`score.event_${event.type}`)}
            {event.note && t('score.event_note', event.note)}
          </li>
        ))}
      </ul>
    </section>
  );
}
