import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Empty } from '@/components/page/Empty';
import { ErrorNote } from '@/components/page/Notice';
import { PageIcon } from '@/components/page/PageIcon';
import { ruleText } from '@/components/plan/cadence-words';
import { agreed, changeCadence } from '@/components/plan/plan-data';
import { UndoOffer } from '@/components/plan/UndoOffer';
import { useUndo } from '@/components/plan/useUndo';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { PlainList } from '@/components/ui/PlainList';
import type { CadenceRule, CadenceSettings } from '@/utils/model/plan-settings';
import type { PlanView } from '@/utils/rpc/contract-plan';
import { putBack, withItem, withoutItem } from '../../org/edit-list';
import { newId } from '../../org/new-id';
import { RuleForm } from './RuleForm';
import { TellForm } from './TellForm';

interface RhythmProps {
  readonly view: PlanView;
  readonly nameOf: (uid: string) => string;
}

const MOST_RULES = 100;
const fresh = (): CadenceRule => ({ id: newId('rule'), scope: { channel: 'weibo' }, period: 'day' });

/** How often things go out: rules as sentences, and when a shortfall is said. */
export function Rhythm({ view, nameOf }: RhythmProps) {
  const { cadence, accounts, mayManage } = view;
  const { rules } = cadence;
  const [open, setOpen] = useState<CadenceRule>();
  const undo = useUndo();
  const told = useUndo();
  const save = async (base: CadenceRule | undefined, rule: CadenceRule) => {
    await changeCadence((now) => ({ rules: agreed(withItem(now.rules, base, rule)) }));
    undo.offer(t('planRules.saved'), () =>
      changeCadence((now) => ({
        rules: base ? agreed(withItem(now.rules, rule, base)) : agreed(withoutItem(now.rules, rule)),
      })),
    );
  };
  const remove = useAction(async (rule: CadenceRule) => {
    const index = rules.indexOf(rule);
    await changeCadence((now) => ({ rules: agreed(withoutItem(now.rules, rule)) }));
    setOpen(undefined);
    undo.offer(t('planRules.removed', ruleText(rule, nameOf)), () =>
      changeCadence((now) => ({ rules: putBack(now.rules, rule, index) })),
    );
  });
  const offerTold = ({ rules: _rules, rev: _rev, ...before }: CadenceSettings) =>
    told.offer(t('planRules.saved'), () => changeCadence(() => before));
  const isNew = open !== undefined && !rules.some(({ id }) => id === open.id);
  const form = open && (
    <RuleForm
      key={open.id}
      rule={open}
      others={rules}
      accounts={accounts}
      nameOf={nameOf}
      onSave={(rule) => save(isNew ? undefined : open, rule)}
      onClose={() => setOpen(undefined)}
    />
  );
  return (
    <>
      <section className="wp-panel" aria-label={t('planRules.rules')}>
        <div className="row wrap list-head">
          <h2>{t('planRules.rules')}</h2>
          <span className="fg-3 t12">{t('planRules.rules_note')}</span>
          <span className="grow" />
          {mayManage && (
            <Button off={rules.length >= MOST_RULES} onClick={() => setOpen(fresh())}>
              <PageIcon name="plus" size={14} />
              {t('planRules.rule_add')}
            </Button>
          )}
        </div>
        <div className="list-note">
          <ErrorNote error={remove.error} />
          <UndoOffer undo={undo} />
          {isNew && form}
        </div>
        {rules.length === 0 && !open && (
          <Empty title={t('planRules.rules_none')} text={t('planRules.rules_none_hint')} />
        )}
        <PlainList>
          {rules.map((rule) => {
            const text = ruleText(rule, nameOf);
            return (
              <li key={rule.id} className="account">
                <div className="row wrap">
                  <span className="grow">{text}</span>
                  {mayManage && (
                    <>
                      <Button
                        small
                        aria-expanded={open?.id === rule.id}
                        aria-label={t('planRules.change', text)}
                        onClick={() => setOpen(open?.id === rule.id ? undefined : rule)}
                      >
                        {t('page.common.change')}
                      </Button>
                      <Button
                        small
                        look="quiet"
                        off={remove.isBusy}
                        aria-label={t('planRules.remove', text)}
                        onClick={() => void remove.run(rule)}
                      >
                        {t('org.remove')}
                      </Button>
                    </>
                  )}
                </div>
                {open?.id === rule.id && form}
              </li>
            );
          })}
        </PlainList>
      </section>
      <TellForm key={cadence.rev} cadence={cadence} mayManage={mayManage} onSaved={offerTold}>
        <UndoOffer undo={told} />
      </TellForm>
    </>
  );
}
