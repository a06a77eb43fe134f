import { FocusForm } from './FocusForm';
import './plan.css';
import { useMemo, useRef, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Check } from '@/components/page/Check';
import { Live } from '@/components/page/Live';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { toDayNumber } from '@/utils/core/day';
import { isoWeekday } from '@/utils/domain/calendar/expand';
import type { PlanTemplate } from '@/utils/model/plan';
import type { CadenceRule } from '@/utils/model/plan-settings';
import { call, newCommandId } from '@/utils/rpc/client';
import type { PlanView } from '@/utils/rpc/contract-plan';
import { ruleText } from './cadence-words';
import { isDay, weekdayText } from './day-words';
import { addRules, dropRules, planQuery, templatesQuery, today } from './plan-data';
import { TemplatePreview } from './TemplatePreview';
import { hasRule, mondayFrom, newInput, planOf, startsOnMonday } from './template-plan';

/** What was planned out of a template, and the way back. */
export interface TemplateUse {
  /** Already in the user's words. */
  readonly text: string;
  readonly ids: readonly string[];
  /** First day that was planned. */
  readonly from: string;
  readonly undo: () => Promise<unknown>;
}

interface UseTemplateProps {
  /** Called once: with what was planned, or without when the person went back. */
  readonly onDone: (use?: TemplateUse) => void;
  readonly accounts: readonly { readonly uid: string; readonly name: string }[];
  /** Owner of what is planned; left out = the person here. */
  readonly me?: string | undefined;
  /** The template that stands there first. */
  readonly templateId?: string;
}

/** A template on the calendar: which one, from which day, for whom, and the rules of rhythm that go with it. */
export function UseTemplate(props: UseTemplateProps) {
  return (
    <Live query={templatesQuery}>
      {(templates) => (
        <Live query={planQuery}>{(view) => <Form {...props} templates={templates} view={view} />}</Live>
      )}
    </Live>
  );
}

interface FormProps extends UseTemplateProps {
  readonly templates: readonly PlanTemplate[];
  readonly view: PlanView;
}

const MOST_ITEMS = 1_000;

function Form({ templates, view, accounts, me, templateId, onDone }: FormProps) {
  const [id, setId] = useState(templateId ?? templates[0]?.id ?? '');
  const template = templates.find((one) => one.id === id) ?? templates[0];
  const [start, setStart] = useState(() => mondayFrom(today()));
  const [uids, setUids] = useState<readonly string[]>(
    accounts.length === 1 ? accounts.map(({ uid }) => uid) : [],
  );
  const [wanted, setWanted] = useState<readonly number[]>([]);
  const [isTried, setTried] = useState(false);
  const nameOf = (uid: string): string => accounts.find((one) => one.uid === uid)?.name ?? uid;
  const hasStart = isDay(start);
  // ids of a plan stay while it is looked at: a second press after an error makes nothing twice
  const plan = useMemo(
    () =>
      template && hasStart
        ? planOf(template, start, uids, Date.now(), () => `item-${crypto.randomUUID()}`)
        : { ahead: [], past: [] },
    [template, start, hasStart, uids],
  );
  const rules = (template?.cadence ?? []).map((rule) => ({
    rule,
    isKnown: hasRule(view.cadence.rules, rule),
  }));
  const needsAccount = template?.entries.some(({ channel = 'weibo' }) => channel === 'weibo') === true;
  const isReady =
    plan.ahead.length > 0 && plan.ahead.length <= MOST_ITEMS && !(needsAccount && uids.length === 0);
  const put = useRef<typeof plan>(undefined);
  const owner = me ?? view.me;
  const use = useAction(async () => {
    if (!template) return;
    const items = plan.ahead.map((item) =>
      newInput({ ...item, ...(owner === undefined ? {} : { ownerId: owner }) }),
    );
    // the rules may fail after the items went in: the next press goes on from there
    if (put.current !== plan) await call('plan.put', { commandId: newCommandId(), items: items as never });
    put.current = plan;
    const ids = items.map((item) => item.id);
    const added = rules
      .filter(({ isKnown }, i) => !isKnown && wanted.includes(i))
      .map(({ rule }): CadenceRule => ({ ...rule, id: `rule-${crypto.randomUUID().slice(0, 8)}` }));
    const ruleIds = added.length > 0 && view.mayManage ? await addRules(added) : [];
    onDone({
      text:
        ruleIds.length > 0
          ? t('tpl.done_rules', template.name, ids.length, ruleIds.length)
          : t('tpl.done', template.name, ids.length),
      ids,
      from: plan.ahead[0]?.day ?? start,
      async undo() {
        await call('plan.remove', { commandId: newCommandId(), ids });
        if (ruleIds.length > 0) await dropRules(ruleIds);
      },
    });
  });
  if (!template) return null;
  const monday = hasStart && startsOnMonday(template) ? mondayFrom(start) : start;
  return (
    <FocusForm
      label={t('tpl.using', template.name)}
      isBusy={use.isBusy}
      onCancel={() => onDone()}
      onSubmit={() => {
        setTried(true);
        if (isReady) void use.run();
      }}
    >
      <h2>{t('tpl.using', template.name)}</h2>
      {template.note && <p className="fg-2">{template.note}</p>}
      <div className="row wrap plan-fields">
        <Select
          label={t('tpl.which')}
          value={template.id}
          options={templates.map((one) => [one.id, one.name] as const)}
          onChange={(next) => {
            setId(next);
            setWanted([]);
          }}
        />
        <TextField
          label={t('tpl.start')}
          type="date"
          value={start}
          error={hasStart ? undefined : t('planRules.no_day')}
          onChange={setStart}
        />
      </div>
      {monday !== start && (
        <div className="row wrap">
          <span className="warn-fg t12">
            {t('tpl.start_monday', start, weekdayText(isoWeekday(toDayNumber(start))))}
          </span>
          <Button small onClick={() => setStart(monday)}>
            {t('tpl.to_monday', monday)}
          </Button>
        </div>
      )}
      <fieldset className="checks">
        <legend>{t('tpl.accounts')}</legend>
        {accounts.map(({ uid, name }) => (
          <Check
            key={uid}
            label={`@${name}`}
            checked={uids.includes(uid)}
            onChange={(isOn) => setUids(isOn ? [...uids, uid] : uids.filter((one) => one !== uid))}
          />
        ))}
        {accounts.length === 0 && <span className="warn-fg t12">{t('planRules.no_account')}</span>}
        {isTried && needsAccount && uids.length === 0 && (
          <span className="block-fg t12" role="alert">
            {t('tpl.accounts_missing')}
          </span>
        )}
      </fieldset>
      {rules.length > 0 && (
        <fieldset className="checks">
          <legend>{t('tpl.cadence')}</legend>
          {rules.map(({ rule, isKnown }, i) => {
            const text = ruleText(rule, nameOf);
            return (
              <Check
                key={text}
                label={isKnown ? `${text} (${t('tpl.cadence_known')})` : text}
                checked={!isKnown && wanted.includes(i)}
                disabled={isKnown || !view.mayManage}
                onChange={(isOn) => setWanted(isOn ? [...wanted, i] : wanted.filter((one) => one !== i))}
              />
            );
          })}
          {!view.mayManage && <span className="fg-3 t12">{t('tpl.cadence_no_right')}</span>}
        </fieldset>
      )}
      {hasStart && <TemplatePreview plan={plan} uids={uids} view={view} />}
      {hasStart && plan.ahead.length === 0 && <Notice tone="warn">{t('tpl.nothing_left')}</Notice>}
      <ErrorNote error={use.error} />
      <div className="row">
        <Button type="submit" look="primary" off={use.isBusy || plan.ahead.length === 0 || !view.mayEdit}>
          {t('tpl.do')}
        </Button>
        <Button look="quiet" onClick={() => onDone()}>
          {t('planRules.cancel')}
        </Button>
      </div>
    </FocusForm>
  );
}
