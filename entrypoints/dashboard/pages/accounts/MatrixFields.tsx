import { useLive } from '@/components/hooks/useLive';
import { Select } from '@/components/page/Select';
import { t } from '@/components/ui/message';
import { snapshotQuery, workspaceQuery } from '../../data';
import { optional, personOptions } from '../../org/words';
import type { AccountDraft } from './AccountForm';

interface MatrixFieldsProps {
  readonly draft: AccountDraft;
  readonly onChange: (part: Partial<AccountDraft>) => void;
}

/** Where an account stands in the matrix: who answers for it, under whom, and whether it waits for approvals. */
export function MatrixFields({ draft, onChange }: MatrixFieldsProps) {
  const { people = [], departments = [] } = useLive(workspaceQuery).value?.workspace ?? {};
  const accounts = useLive(snapshotQuery).value?.accounts ?? [];
  const names = optional(personOptions(people));
  const parents = accounts.filter((one) => one.uid !== draft.uid);
  return (
    <>
      <div className="fields">
        <Select
          label={t('org.owner')}
          value={draft.ownerId ?? ''}
          options={names}
          onChange={(id) => onChange({ ownerId: id || undefined })}
        />
        <Select
          label={t('org.deputy')}
          value={draft.deputyId ?? ''}
          options={names}
          onChange={(id) => onChange({ deputyId: id || undefined })}
        />
        <Select
          label={t('org.department')}
          value={draft.departmentId ?? ''}
          options={optional(departments.map(({ id, name }) => [id, name]))}
          onChange={(id) => onChange({ departmentId: id || undefined })}
        />
        <Select
          label={t('org.parent')}
          value={draft.parentUid ?? ''}
          options={optional(parents.map(({ uid, name }) => [uid, `@${name}`]))}
          onChange={(uid) => onChange({ parentUid: uid || undefined })}
        />
        <Select
          label={t('org.approval')}
          value={draft.approval ?? 'required'}
          options={[
            ['required', t('org.approval_required')],
            ['off', t('org.approval_off')],
          ]}
          onChange={(approval) => onChange({ approval })}
        />
      </div>
      {draft.mode !== 'enforce' && <p className="fg-2 t12">{t('org.approval_no_enforce')}</p>}
    </>
  );
}
