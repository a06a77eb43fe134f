import '@/components/report/report.css';
import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { useLive } from '@/components/hooks/useLive';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { ErrorNote } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { UndoBar } from '@/components/page/UndoBar';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import type { Goal } from '@/utils/model/scorecard';
import { call, newCommandId } from '@/utils/rpc/client';
import { snapshotQuery } from '../../data';
import { GoalForm } from './GoalForm';
import { goalValue, metricText } from './goal-words';

const query = createQuery(['goals', 'metricPosts', 'metricDays', 'tickets', 'workspace', 'meta'], () =>
  call('goals.list'),
);
type Row = Awaited<ReturnType<typeof query.get>>['value'] extends readonly (infer T)[] | undefined
  ? T
  : never;

const TONES = {
  unmeasured: 'fg-3',
  stale: 'warn-fg',
  behind: 'warn-fg',
  'on-way': 'fg-2',
  reached: 'ok-fg',
  missed: 'block-fg',
} as const;

/** The tree: a goal with those under it. */
function Branch(props: {
  readonly rows: readonly Row[];
  readonly parent: string | undefined;
  readonly nameOf: (uid: string | undefined) => string;
  readonly onEdit: (goal: Goal) => void;
  readonly onRemove: (goal: Goal) => void;
}) {
  const { rows, parent, nameOf, onEdit, onRemove } = props;
  const here = rows.filter(({ goal }) => goal.parentId === parent);
  if (here.length === 0) return null;
  return (
    <ul className="goal-tree">
      {here.map(({ goal, progress, value }) => (
        <li key={goal.id}>
          <div className="row wrap goal">
            <b>{goal.name}</b>
            <span className="fg-3">{t(`goals.root_${goal.root}`)}</span>
            <span className="fg-2">
              {nameOf(goal.uid)} {metricText(goal.metric)} {goalValue(goal.metric, goal.baseline)} →{' '}
              {goalValue(goal.metric, goal.target)}
            </span>
            <span className="fg-3">{t('goals.until', goal.due)}</span>
            <span className="grow" />
            <progress
              max={1}
              value={Math.min(1, Math.max(0, progress.share ?? 0))}
              aria-label={t('goals.progress_of', goal.name)}
            />
            <span>{value === undefined ? t('report.missing') : goalValue(goal.metric, value)}</span>
            <span className={TONES[progress.state]}>
              {t(`goals.state_${progress.state.replace('-', '_') as 'stale'}`)}
            </span>
            <Button small look="quiet" onClick={() => onEdit(goal)}>
              {t('goals.edit', goal.name)}
            </Button>
            <Button small look="quiet" onClick={() => onRemove(goal)}>
              {t('goals.remove', goal.name)}
            </Button>
          </div>
          <Branch {...props} parent={goal.id} />
        </li>
      ))}
    </ul>
  );
}

/** Goals: each with a number, measured by what was read. */
export default function GoalsPage() {
  const accounts = useLive(snapshotQuery).value?.accounts ?? [];
  const [editing, setEditing] = useState<Goal | 'new'>();
  const [gone, setGone] = useState<Goal>();
  const remove = useAction(async (goal: Goal) => {
    await call('goals.remove', { commandId: newCommandId(), id: goal.id });
    setGone(goal);
  });
  const bring = useAction(async (goal: Goal) => {
    await call('goals.save', { commandId: newCommandId(), goal });
    setGone(undefined);
  });
  const nameOf = (uid: string | undefined): string =>
    uid === undefined ? t('report.matrix') : `@${accounts.find((one) => one.uid === uid)?.name ?? uid}`;
  return (
    <>
      <PageHead title={t('goals.title')} note={t('goals.note')}>
        <Button look="primary" onClick={() => setEditing('new')}>
          {t('goals.add')}
        </Button>
      </PageHead>
      <div className="wp-body">
        <ErrorNote error={remove.error ?? bring.error} />
        {gone && (
          <UndoBar
            text={t('goals.removed', gone.name)}
            onUndo={() => void bring.run(gone)}
            onClose={() => setGone(undefined)}
          />
        )}
        <Live query={query}>
          {(rows) => (
            <>
              {editing && (
                <GoalForm
                  key={editing === 'new' ? 'new' : editing.id}
                  goal={editing === 'new' ? undefined : editing}
                  goals={rows.map(({ goal }) => goal)}
                  accounts={accounts}
                  onDone={() => setEditing(undefined)}
                />
              )}
              {rows.length === 0 && !editing && <Empty title={t('goals.none')} />}
              <Branch
                rows={rows}
                parent={undefined}
                nameOf={nameOf}
                onEdit={setEditing}
                onRemove={(goal) => void remove.run(goal)}
              />
            </>
          )}
        </Live>
      </div>
    </>
  );
}
