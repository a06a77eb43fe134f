import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { dayOf } from '@/utils/core/day';
import { periodOf } from '@/utils/domain/reports/period';
import type { GovernedAccount } from '@/utils/model/policy';
import { GOAL_METRICS, GOAL_ROOTS } from '@/utils/model/schema/score';
import type { Goal } from '@/utils/model/scorecard';
import { call, newCommandId } from '@/utils/rpc/client';
import { newId } from '../../org/new-id';
import { metricText } from './goal-words';

interface GoalFormProps {
  readonly goal: Goal | undefined;
  readonly goals: readonly Goal[];
  readonly accounts: readonly Pick<GovernedAccount, 'uid' | 'name'>[];
  readonly onDone: () => void;
}

const fresh = (): Goal => {
  const quarter = periodOf('quarter', dayOf(Date.now()));
  return {
    id: newId('goal'),
    name: '',
    root: 'spread',
    metric: 'posts',
    baseline: 0,
    target: 30,
    from: quarter.from,
    due: quarter.to,
  };
};

/** A goal: what is measured, from where to where, by when. */
export function GoalForm({ goal: before, goals, accounts, onDone }: GoalFormProps) {
  const [goal, setGoal] = useState(before ?? fresh());
  const [baseline, setBaseline] = useState(String(goal.baseline));
  const [target, setTarget] = useState(String(goal.target));
  const numbers = [Number(baseline), Number(target)] as const;
  const isBad =
    baseline.trim() === '' || target.trim() === '' || numbers.some((one) => !Number.isFinite(one));
  const isSame = !isBad && numbers[0] === numbers[1];
  const isBackwards = goal.due <= goal.from;
  const set = (patch: Partial<Goal>) => setGoal({ ...goal, ...patch });
  const save = useAction(async () => {
    await call('goals.save', {
      commandId: newCommandId(),
      goal: { ...goal, name: goal.name.trim(), baseline: numbers[0], target: numbers[1] },
    });
    onDone();
  });
  const { uid: _uid, ...withoutUid } = goal;
  const { parentId: _parent, ...withoutParent } = goal;
  return (
    <form
      className="wp-panel report-list"
      aria-label={t('goals.form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBad && !isSame && !isBackwards && goal.name.trim() !== '') void save.run();
      }}
    >
      <div className="row wrap">
        <TextField
          label={t('goals.name')}
          value={goal.name}
          maxLength={60}
          onChange={(name) => set({ name })}
        />
        <Select
          label={t('goals.root')}
          value={goal.root}
          options={GOAL_ROOTS.map((root) => [root, t(`goals.root_${root}`)])}
          onChange={(root) => set({ root })}
        />
        <Select
          label={t('goals.parent')}
          value={goal.parentId ?? ''}
          options={[
            ['', t('goals.no_parent')],
            ...goals.filter(({ id }) => id !== goal.id).map(({ id, name }) => [id, name] as const),
          ]}
          onChange={(parentId) => setGoal(parentId === '' ? withoutParent : { ...goal, parentId })}
        />
        <Select
          label={t('report.account')}
          value={goal.uid ?? ''}
          options={[['', t('report.matrix')], ...accounts.map((one) => [one.uid, `@${one.name}`] as const)]}
          onChange={(uid) => setGoal(uid === '' ? withoutUid : { ...goal, uid })}
        />
      </div>
      <div className="row wrap">
        <Select
          label={t('score.measure')}
          value={goal.metric}
          options={GOAL_METRICS.map((metric) => [metric, metricText(metric)])}
          onChange={(metric) => set({ metric })}
        />
        <TextField
          label={t('goals.baseline')}
          inputMode="decimal"
          value={baseline}
          error={isBad ? t('score.bad_number') : undefined}
          onChange={setBaseline}
        />
        <TextField
          label={t('goals.target')}
          inputMode="decimal"
          value={target}
          error={isSame ? t('goals.same') : undefined}
          onChange={setTarget}
        />
        <TextField
          label={t('report.from')}
          type="date"
          value={goal.from}
          onChange={(from) => from !== '' && set({ from })}
        />
        <TextField
          label={t('goals.due')}
          type="date"
          value={goal.due}
          error={isBackwards ? t('goals.backwards') : undefined}
          onChange={(due) => due !== '' && set({ due })}
        />
      </div>
      <ErrorNote error={save.error} />
      <div className="row">
        <Button
          type="submit"
          look="primary"
          off={save.isBusy || isBad || isSame || isBackwards || goal.name.trim() === ''}
        >
          {t('templates.save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('desk.cancel')}
        </Button>
      </div>
    </form>
  );
}
