import { useRef, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Check } from '@/components/page/Check';
import { ErrorNote } from '@/components/page/Notice';
import { TextField } from '@/components/page/TextField';
import { isDay } from '@/components/plan/day-words';
import { FocusForm } from '@/components/plan/FocusForm';
import { today } from '@/components/plan/plan-data';
import { readClock } from '@/components/plan/read-fields';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { Idea } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';
import { call, newCommandId } from '@/utils/rpc/client';
import type { PlanView } from '@/utils/rpc/contract-plan';
import { newId } from '../../org/new-id';
import { changeIdea, itemOfIdea } from './idea-data';

interface PlanIdeaProps {
  readonly idea: Idea;
  readonly view: PlanView;
  readonly onDone: (itemId: string, day: Day) => void;
  readonly onClose: () => void;
}

const MOST_TITLE = 120;

/** An idea into the calendar: title, day, hour, accounts. Nothing without its reason. */
export function PlanIdea({ idea, view, onDone, onClose }: PlanIdeaProps) {
  const now = today();
  const [title, setTitle] = useState(idea.text.split('\n')[0]?.slice(0, MOST_TITLE) ?? '');
  const [day, setDay] = useState(now);
  const [clock, setClock] = useState('');
  const [uids, setUids] = useState<readonly string[]>(
    view.accounts.length === 1 ? view.accounts.map(({ uid }) => uid) : [],
  );
  const itemId = useRef(newId('item'));
  const isPut = useRef(false);
  const minute = clock.trim() === '' ? undefined : readClock(clock);
  const faults = {
    title: title.trim() === '' ? t('ideas.plan_title_missing') : undefined,
    day: !isDay(day) ? t('planRules.no_day') : day < now ? t('ideas.plan_past') : undefined,
    clock: clock.trim() !== '' && minute === undefined ? t('planRules.bad_time') : undefined,
    why: idea.why === '' ? t('ideas.why_missing') : undefined,
  };
  const isReady = Object.values(faults).every((fault) => fault === undefined);
  const plan = useAction(async () => {
    const item = itemOfIdea(idea, {
      id: itemId.current,
      title: title.trim(),
      day,
      minute,
      uids,
      me: view.me,
    });
    // the second step may fail after the first: the next press goes on from there
    if (!isPut.current) await call('plan.put', { commandId: newCommandId(), items: [item] as never });
    isPut.current = true;
    await changeIdea(idea.id, { state: 'planned' });
    onDone(itemId.current, day);
  });
  return (
    <FocusForm
      label={t('ideas.plan_form', title)}
      isBusy={plan.isBusy}
      onCancel={onClose}
      onSubmit={() => {
        if (isReady) void plan.run();
      }}
    >
      {faults.why && (
        <p className="block-fg t12" role="alert">
          {faults.why}
        </p>
      )}
      <TextField
        label={t('ideas.plan_title')}
        value={title}
        maxLength={MOST_TITLE}
        error={faults.title}
        onChange={setTitle}
      />
      <div className="fields">
        <TextField label={t('ideas.plan_day')} type="date" value={day} error={faults.day} onChange={setDay} />
        <TextField
          label={t('ideas.plan_clock')}
          value={clock}
          inputMode="numeric"
          placeholder="20:00"
          error={faults.clock}
          onChange={setClock}
        />
      </div>
      <fieldset className="checks">
        <legend>{t('ideas.plan_accounts')}</legend>
        {view.accounts.map(({ uid, name }) => (
          <Check
            key={uid}
            label={`@${name}`}
            checked={uids.includes(uid)}
            onChange={(isOn) => setUids(isOn ? [...uids, uid] : uids.filter((one) => one !== uid))}
          />
        ))}
      </fieldset>
      <ErrorNote error={plan.error} />
      <div className="row">
        <Button type="submit" look="primary" off={plan.isBusy || !isReady}>
          {t('ideas.plan_do')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('planRules.cancel')}
        </Button>
      </div>
    </FocusForm>
  );
}
