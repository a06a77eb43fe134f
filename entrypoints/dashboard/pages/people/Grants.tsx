import { useState } from 'react';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { Action, Grant, Role } from '@/utils/model/people';
import type { GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';
import { EditList } from '../../org/EditList';
import { newId } from '../../org/new-id';
import { useList } from '../../org/useList';
import { actionText, kindText, nameOf, roleText } from '../../org/words';
import { timeText } from '../../time-text';
import { GrantForm } from './GrantForm';
import { RightsTable } from './RightsTable';
import { TermChip } from './TermChip';

interface GrantsProps {
  readonly workspace: Workspace;
  readonly accounts: readonly GovernedAccount[];
}

const fresh = (): Grant => ({
  id: newId('grant'),
  to: { role: 'editor' },
  action: 'draft.review',
  scope: {},
});

/** The matrix of roles and rights, and what was granted on top of it. */
export function Grants({ workspace, accounts }: GrantsProps) {
  const { people, departments, grants } = workspace;
  const editor = useList('grants');
  const [asked, setAsked] = useState<Grant>();
  const toText = (grant: Grant) =>
    'role' in grant.to ? t('org.grant_to_role', roleText(grant.to.role)) : nameOf(people, grant.to.person);
  const scopeTexts = ({ scope }: Grant): readonly string[] => [
    ...(scope.accounts ?? []).map((uid) => `@${accounts.find((one) => one.uid === uid)?.name ?? uid}`),
    ...(scope.kinds ?? []).map(kindText),
    ...(scope.departments ?? []).map((id) => departments.find((one) => one.id === id)?.name ?? id),
  ];
  const ask = (role: Role, action: Action) =>
    setAsked({ id: newId('grant'), to: { role }, action, scope: {} });

  return (
    <>
      <RightsTable grants={grants} onAsk={ask} />
      {asked && (
        <section className="wp-panel" aria-label={t('org.grant_add')}>
          <GrantForm
            key={asked.id}
            start={asked}
            stored={undefined}
            onSave={editor.save}
            onClose={() => setAsked(undefined)}
            workspace={workspace}
            accounts={accounts}
          />
        </section>
      )}
      <EditList
        title={t('org.grants')}
        addText={t('org.grant_add')}
        empty={{ title: t('org.grants_none'), text: t('org.grants_none_hint') }}
        items={grants}
        editor={editor}
        fresh={fresh}
        nameOf={(grant) => `${toText(grant)} ${actionText(grant.action)}`}
        row={(grant) => (
          <>
            <b className="cut">{toText(grant)}</b>
            <span>{actionText(grant.action)}</span>
            {scopeTexts(grant).map((text) => (
              <Chip key={text} tone="outline">
                {text}
              </Chip>
            ))}
            {scopeTexts(grant).length === 0 && <Chip tone="outline">{t('org.scope_all')}</Chip>}
            <span className="fg-3 t12">
              {grant.from !== undefined && t('org.from_text', timeText(grant.from))}{' '}
              {grant.until !== undefined && t('org.until_text', timeText(grant.until))}
            </span>
            <TermChip from={grant.from} until={grant.until} />
          </>
        )}
        form={(props) => <GrantForm {...props} workspace={workspace} accounts={accounts} />}
      />
    </>
  );
}
