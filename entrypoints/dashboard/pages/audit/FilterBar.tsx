import { useLive } from '@/components/hooks/useLive';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { DAY_MS } from '@/utils/core/day';
import type { AuditFilter } from '@/utils/domain/audit/filter';
import { snapshotQuery, workspaceQuery } from '../../data';
import { fromLocalField } from '../../org/local-time';
import { optional, personOptions } from '../../org/words';

/** First parts of actions, as the contract names them. */
const AREAS = [
  'accounts',
  'workspace',
  'drafts',
  'posts',
  'freeze',
  'policy',
  'lexicon',
  'guard',
  'me',
  'backup',
] as const;

/** What the fields hold, as typed. */
export interface FilterFields {
  readonly area: string;
  readonly personId: string;
  readonly uid: string;
  readonly from: string;
  readonly until: string;
}

export const NO_FILTER: FilterFields = { area: '', personId: '', uid: '', from: '', until: '' };

/** Days as people mean them: the last one is included. */
export function toFilter(fields: FilterFields): AuditFilter {
  const until = fromLocalField(fields.until);
  return {
    area: fields.area || undefined,
    personId: fields.personId || undefined,
    uid: fields.uid || undefined,
    from: fromLocalField(fields.from),
    until: until === undefined ? undefined : until + DAY_MS,
  };
}

interface FilterBarProps {
  readonly fields: FilterFields;
  readonly onChange: (fields: FilterFields) => void;
}

export function FilterBar({ fields, onChange }: FilterBarProps) {
  const people = useLive(workspaceQuery).value?.workspace.people ?? [];
  const accounts = useLive(snapshotQuery).value?.accounts ?? [];
  const set = (part: Partial<FilterFields>) => onChange({ ...fields, ...part });
  const isOn = Object.values(fields).some((value) => value !== '');
  return (
    <section className="wp-panel filters" aria-label={t('org.audit_filter')}>
      <Select
        label={t('org.audit_area')}
        value={fields.area}
        options={optional(
          AREAS.map((area) => [area, t(`org.area_${area}`)]),
          t('org.all'),
        )}
        onChange={(area) => set({ area })}
      />
      <Select
        label={t('org.audit_person')}
        value={fields.personId}
        options={optional(personOptions(people), t('org.all'))}
        onChange={(personId) => set({ personId })}
      />
      <Select
        label={t('org.audit_account')}
        value={fields.uid}
        options={optional(
          accounts.map(({ uid, name }) => [uid, `@${name}`]),
          t('org.all'),
        )}
        onChange={(uid) => set({ uid })}
      />
      <TextField
        label={t('org.audit_from')}
        type="date"
        value={fields.from}
        onChange={(from) => set({ from })}
      />
      <TextField
        label={t('org.audit_until')}
        type="date"
        value={fields.until}
        onChange={(until) => set({ until })}
      />
      <Button off={!isOn} onClick={() => onChange(NO_FILTER)}>
        {t('org.audit_clear')}
      </Button>
    </section>
  );
}
