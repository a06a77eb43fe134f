import { useState } from 'react';
import { Notice } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { t } from '@/components/ui/message';
import { requiredKinds } from '@/utils/domain/approval/requires';
import { chooseFlow, openSteps, type RouteFacts } from '@/utils/domain/approval/route';
import { SEVERITIES } from '@/utils/model/finding';
import type { GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';
import { severities } from '../../options';
import { listText, nameOf, optional, personOptions } from '../../org/words';
import { registerOf } from './flow-facts';
import { toNumber, toTags } from './parse-fields';

interface RoutePreviewProps {
  readonly workspace: Workspace;
  readonly accounts: readonly GovernedAccount[];
}

interface ResultProps extends RoutePreviewProps {
  readonly facts: RouteFacts;
  readonly author: string;
}

/** The answer of the engine itself, not a second opinion. */
function Result({ workspace, accounts, facts, author }: ResultProps) {
  if (requiredKinds(workspace, facts.account).length === 0) return <Notice>{t('org.preview_free')}</Notice>;
  const flow = chooseFlow(workspace.flows, facts);
  if (!flow) return <Notice tone="warn">{t('org.preview_none')}</Notice>;
  const barred = new Set(author ? [author] : []);
  const steps = openSteps(flow, registerOf(workspace, accounts), facts, barred, Date.now());
  if (!steps) return <Notice tone="warn">{t('org.preview_hopeless', flow.name)}</Notice>;
  return (
    <div role="status">
      <p>
        <b>{t('org.preview_takes', flow.name)}</b>
      </p>
      <ol className="flow-steps">
        {steps.map((step) => (
          <li key={step.id}>
            {step.name} ·{' '}
            {step.lanes
              .map(
                (lane) => `${lane.name}: ${listText(lane.people.map((id) => nameOf(workspace.people, id)))}`,
              )
              .join(' + ')}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Which flow a draft with these facts would take now, and who would be asked. */
export function RoutePreview({ workspace, accounts }: RoutePreviewProps) {
  const [uid, setUid] = useState('');
  const [departmentId, setDepartment] = useState('');
  const [tags, setTags] = useState('');
  const [amount, setAmount] = useState('');
  const [severity, setSeverity] = useState('');
  const [author, setAuthor] = useState('');
  const account = accounts.find((one) => one.uid === uid) ?? accounts[0];
  const facts: RouteFacts | undefined = account && {
    account,
    crisisLevel: workspace.crisisLevel,
    meta: {
      title: '',
      tags: toTags(tags),
      departmentId: departmentId || account.departmentId,
      amount: toNumber(amount, 0),
      gravest: SEVERITIES.find((one) => one === severity),
    },
  };
  return (
    <section className="wp-panel wp-section" aria-label={t('org.preview')}>
      <h2>{t('org.preview')}</h2>
      {!facts && <p className="fg-2">{t('org.preview_no_accounts')}</p>}
      {facts && (
        <>
          <div className="fields">
            <Select
              label={t('org.preview_account')}
              value={facts.account.uid}
              options={accounts.map((one) => [one.uid, `@${one.name}`])}
              onChange={setUid}
            />
            <Select
              label={t('org.department')}
              value={departmentId}
              options={optional(workspace.departments.map(({ id, name }) => [id, name]))}
              onChange={setDepartment}
            />
            <Select
              label={t('org.preview_author')}
              value={author}
              options={optional(personOptions(workspace.people))}
              onChange={setAuthor}
            />
            <TextField label={t('org.preview_tags')} value={tags} onChange={setTags} />
            <TextField
              label={t('org.preview_amount')}
              type="number"
              min={0}
              value={amount}
              onChange={setAmount}
            />
            <Select
              label={t('org.preview_severity')}
              value={severity}
              options={optional(severities(), t('org.preview_clean'))}
              onChange={setSeverity}
            />
          </div>
          <Result workspace={workspace} accounts={accounts} facts={facts} author={author} />
        </>
      )}
    </section>
  );
}
