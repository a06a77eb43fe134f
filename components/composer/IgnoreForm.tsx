import { useState } from 'react';
import { t } from '@/components/ui/message';
import { mayIgnore } from '@/utils/domain/publish/may-ignore';
import type { ComposerState } from '@/utils/guard/session';
import type { Item } from './items';
import { ReasonForm } from './ReasonForm';
import { useTools } from './view';

export type IgnoreScope = 'occurrence' | 'word' | 'rule';

/** The ignores this person may use for this finding, smallest first. */
export function ignoreScopes({ finding }: Item, state: ComposerState): readonly IgnoreScope[] {
  const scopes: readonly IgnoreScope[] = ['occurrence', 'word', 'rule'];
  return scopes.filter((scope) => mayIgnore(finding, scope, state, state.mode));
}

interface IgnoreFormProps {
  readonly item: Item;
  readonly scopes: readonly IgnoreScope[];
}

/** Ignore this one, this word or this rule, with a reason; only one occurrence of a mild finding needs none. */
export function IgnoreForm({ item, scopes }: IgnoreFormProps) {
  const { controller } = useTools();
  const [scope, setScope] = useState<IgnoreScope>(scopes[0] ?? 'occurrence');
  const mild = item.finding.severity === 'warn' || item.finding.severity === 'info';
  const optional = scope === 'occurrence' && mild;
  return (
    <ReasonForm
      small
      label={t('composer.reason_label')}
      placeholder={t(optional ? 'composer.ignore_reason_optional' : 'composer.ignore_reason')}
      submit={t('composer.ignore_do')}
      back={t('composer.cancel')}
      focusMark={`form:${item.id}`}
      shortest={optional ? 0 : undefined}
      onSubmit={(reason) => controller.ignore(item, scope, reason)}
      onBack={() => controller.openForm(undefined)}
    >
      <fieldset className="scopes">
        <legend className="unseen">{t('composer.ignore_scope')}</legend>
        {scopes.map((one) => (
          <label key={one}>
            <input type="radio" name="scope" checked={one === scope} onChange={() => setScope(one)} />
            {t(`composer.ignore_${one}`)}
          </label>
        ))}
      </fieldset>
    </ReasonForm>
  );
}
