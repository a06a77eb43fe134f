import { useState } from 'react';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { t } from '@/components/ui/message';
import { SEVERITIES, type Severity } from '@/utils/model/finding';
import type { FlowCondition } from '@/utils/model/flow';
import { ACCOUNT_KINDS, type GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';
import { severities } from '../../options';
import { CheckGroup } from '../../org/CheckGroup';
import { kindText, optional } from '../../org/words';
import { crisisText } from './flow-text';
import { listOrNone, toNumber, toTags } from './parse-fields';

interface ConditionFieldsProps {
  readonly when: FlowCondition;
  readonly workspace: Workspace;
  readonly accounts: readonly GovernedAccount[];
  readonly onChange: (when: FlowCondition) => void;
}

/** When a flow applies. What is left empty does not matter. */
export function ConditionFields({ when, workspace, accounts, onChange }: ConditionFieldsProps) {
  const [tags, setTags] = useState((when.tags ?? []).join(', '));
  const set = (part: Partial<FlowCondition>) => onChange({ ...when, ...part });
  const levels = [1, 2, 3, 4].map((level) => [String(level), crisisText(level)] as const);
  return (
    <>
      <h3>{t('org.flow_when')}</h3>
      <CheckGroup
        label={t('org.scope_kinds')}
        options={ACCOUNT_KINDS.map((kind) => [kind, kindText(kind)])}
        value={when.kinds ?? []}
        onChange={(kinds) => set({ kinds: listOrNone(kinds) })}
      />
      <CheckGroup
        label={t('org.scope_accounts')}
        options={accounts.map(({ uid, name }) => [uid, `@${name}`])}
        value={when.accounts ?? []}
        onChange={(list) => set({ accounts: listOrNone(list) })}
      />
      <CheckGroup
        label={t('org.scope_departments')}
        options={workspace.departments.map(({ id, name }) => [id, name])}
        value={when.departments ?? []}
        onChange={(departments) => set({ departments: listOrNone(departments) })}
      />
      <div className="fields">
        <TextField
          label={t('org.flow_tags')}
          value={tags}
          onChange={(text) => {
            setTags(text);
            set({ tags: listOrNone(toTags(text)) });
          }}
        />
        <TextField
          label={t('org.flow_amount')}
          type="number"
          min={0}
          value={when.amountAtLeast === undefined ? '' : String(when.amountAtLeast)}
          onChange={(text) => set({ amountAtLeast: toNumber(text, 0) })}
        />
        <Select
          label={t('org.flow_severity')}
          value={when.severityAtLeast ?? ''}
          options={optional(severities(), t('org.everywhere'))}
          onChange={(value) => set({ severityAtLeast: SEVERITIES.find((one: Severity) => one === value) })}
        />
        <Select
          label={t('org.flow_crisis')}
          value={when.crisisAtLeast === undefined ? '' : String(when.crisisAtLeast)}
          options={optional(levels, t('org.everywhere'))}
          onChange={(value) => set({ crisisAtLeast: toNumber(value, 1) })}
        />
      </div>
    </>
  );
}
