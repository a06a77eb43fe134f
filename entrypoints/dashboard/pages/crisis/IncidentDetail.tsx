import { useState } from 'react';
import { refusalText } from '@/components/desk/words';
import { useAction } from '@/components/hooks/useAction';
import { Check } from '@/components/page/Check';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { saveFile } from '@/components/page/save-file';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { IncidentCommand } from '@/utils/domain/desk/commands';
import { INCIDENT_LEVELS, type Incident, type IncidentLevel } from '@/utils/model/incident';
import { call, newCommandId } from '@/utils/rpc/client';
import { timeText } from '../../time-text';
import { draftStatement } from './draft-statement';
import { levelTone } from './levels';
import { ReviewForm } from './ReviewForm';

type Wish = IncidentCommand extends infer One
  ? One extends IncidentCommand
    ? Omit<One, 'commandId'>
    : never
  : never;

interface IncidentDetailProps {
  readonly incident: Incident;
  readonly now: number;
}

const itemText = ({ id, text }: Incident['checklist'][number]): string =>
  text ?? t(`crisis.item_${id as 'facts'}`);

/** One incident: level, what is to be done, log, freeze, stand-down by two, and what was learnt. */
export function IncidentDetail({ incident }: IncidentDetailProps) {
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();
  const write = useAction(async (wish: Wish) => {
    setProblem(undefined);
    const answer = await call('incident.write', {
      incidentId: incident.id,
      command: { ...wish, commandId: newCommandId() } as never,
    });
    if (!answer.ok) setProblem(refusalText(answer.refusal));
    else if (wish.type !== 'tick-item') setNote('');
  });
  const freeze = useAction(async () => {
    setProblem(undefined);
    const answer = await call('incident.freeze', {
      commandId: newCommandId(),
      incidentId: incident.id,
      accounts: [...incident.accounts],
    });
    if (!answer.ok) setProblem(refusalText(answer.refusal));
  });
  const state = useAction(async () => {
    setProblem(undefined);
    const draftId = newCommandId();
    const problem = await draftStatement(incident, draftId, note.trim());
    if (problem !== undefined) {
      setProblem(problem);
      return;
    }
    await write.run({ type: 'link-statement', draftId });
  });
  const report = useAction(async () => {
    const { text } = await call('incident.report', { incidentId: incident.id });
    saveFile(`incident-${incident.id.slice(0, 8)}.md`, text, 'text/markdown');
  });
  const isLive = incident.phase === 'open' || incident.phase === 'standing-down';
  const isBusy = write.isBusy || freeze.isBusy || state.isBusy;
  const needsReason = note.trim() === '';
  return (
    <section className="wp-panel desk-form" aria-label={incident.title} aria-busy={isBusy}>
      <div className="row wrap">
        <Chip tone={levelTone(incident.level)}>{t(`crisis.level_${incident.level}`)}</Chip>
        <b className="grow">{incident.title}</b>
        <span className="fg-2">{t(`crisis.phase_${incident.phase.replace('-', '_') as 'open'}`)}</span>
      </div>
      <p className="fg-2 t12">
        {t('crisis.raised_by', incident.raised.byName, timeText(incident.raised.at))} ·{' '}
        {t('crisis.with_tickets', incident.tickets.length)} · {t('crisis.frozen', incident.freezes.length)}
      </p>
      <ErrorNote error={write.error ?? freeze.error ?? state.error ?? report.error} />
      {problem && <Notice tone="block">{problem}</Notice>}
      <h3>{t('crisis.checklist')}</h3>
      <ul className="crisis-items">
        {incident.checklist.map((item) => (
          <li key={item.id} className="row wrap">
            <Check
              label={itemText(item)}
              checked={item.done !== undefined}
              disabled={!isLive || isBusy}
              onChange={(isDone) => void write.run({ type: 'tick-item', itemId: item.id, isDone })}
            />
            {item.done && (
              <span className="fg-3 t12">
                {item.done.byName} {timeText(item.done.at)}
              </span>
            )}
          </li>
        ))}
      </ul>
      <h3>{t('crisis.log')}</h3>
      <ol className="crisis-items">
        {incident.log.map((entry) => (
          <li key={entry.id}>
            <span className="fg-3 t12">
              {timeText(entry.at)} {entry.byName}
            </span>{' '}
            {entry.text}
          </li>
        ))}
      </ol>
      {incident.phase !== 'reviewed' && (
        <textarea
          className="wp-area"
          rows={2}
          maxLength={500}
          aria-label={t('crisis.note_label')}
          placeholder={t('crisis.note_label')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
      <div className="row wrap">
        {incident.phase !== 'reviewed' && (
          <Button off={needsReason || isBusy} onClick={() => void write.run({ type: 'log', text: note })}>
            {t('crisis.log_add')}
          </Button>
        )}
        {isLive && (
          <>
            <Select
              label={t('crisis.level')}
              hideLabel
              value={String(incident.level)}
              options={INCIDENT_LEVELS.map((one) => [String(one), t(`crisis.level_${one}`)])}
              onChange={(one) =>
                void write.run({ type: 'set-level', level: Number(one) as IncidentLevel, reason: note })
              }
            />
            {incident.statementDraftId === undefined ? (
              <Button off={needsReason || isBusy} onClick={() => void state.run()}>
                {t('crisis.statement')}
              </Button>
            ) : (
              <a href={`/review.html#/draft/${incident.statementDraftId}`}>{t('crisis.statement_see')}</a>
            )}
            <Button off={isBusy} onClick={() => void freeze.run()}>
              {t('crisis.freeze')}
            </Button>
            <Button off={isBusy} onClick={() => void write.run({ type: 'stand-down', note })}>
              {t(incident.standDown.length === 0 ? 'crisis.stand_down' : 'crisis.stand_down_second')}
            </Button>
            {incident.phase === 'standing-down' && (
              <Button
                look="quiet"
                off={needsReason || isBusy}
                onClick={() => void write.run({ type: 'refuse-stand-down', note })}
              >
                {t('crisis.refuse')}
              </Button>
            )}
          </>
        )}
        <span className="grow" />
        <Button look="quiet" off={report.isBusy} onClick={() => void report.run()}>
          {t('crisis.report')}
        </Button>
      </div>
      {incident.standDown.map((one) => (
        <p key={one.by} className="fg-2 t12">
          {t('crisis.agreed', one.byName, timeText(one.at))}
        </p>
      ))}
      {incident.phase === 'closed' && (
        <ReviewForm isBusy={isBusy} onReview={(review) => void write.run({ type: 'review', ...review })} />
      )}
      {incident.review && (
        <section aria-label={t('crisis.report_review')}>
          <h3>{t('crisis.report_review')}</h3>
          <p>{incident.review.cause}</p>
          <p>{incident.review.course}</p>
          <p>{incident.review.lessons}</p>
          <ul>
            {incident.review.measures.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
