import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { Delegation, Person } from '@/utils/model/people';
import type { Workspace } from '@/utils/model/workspace';
import { EditList } from '../../org/EditList';
import { FormFoot } from '../../org/FormFoot';
import { fromLocalField, toLocalField } from '../../org/local-time';
import { newId } from '../../org/new-id';
import { type FormProps, useEdited } from '../../org/useEdited';
import { useList } from '../../org/useList';
import { nameOf, optional, personOptions } from '../../org/words';
import { timeText } from '../../time-text';
import { TermChip } from './TermChip';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** From the full hour on, for a week. */
const fresh = (): Delegation => {
  const from = Math.floor(Date.now() / HOUR) * HOUR;
  return { id: newId('stand-in'), of: '', by: '', from, until: from + WEEK, reason: '' };
};
const tidy = (draft: Delegation): Delegation => ({ ...draft, reason: draft.reason.trim() });
const faultOf = ({ of, by, from, until, reason }: Delegation): string | undefined => {
  if (!of || !by) return t('org.pick_error');
  if (of === by) return t('org.delegation_self');
  if (!(until > from)) return t('org.dates_error');
  return reason.trim() === '' ? t('org.reason') : undefined;
};

function DelegationForm({
  people,
  ...props
}: FormProps<Delegation> & { readonly people: readonly Person[] }) {
  const { draft, set, submit, isBusy, isTried } = useEdited(props, (one) => faultOf(one) !== undefined, tidy);
  const names = optional(personOptions(people));
  const fault = isTried ? faultOf(draft) : undefined;
  return (
    <form className="wp-section" onSubmit={submit} noValidate>
      <div className="fields">
        <Select
          label={t('org.delegation_of')}
          value={draft.of}
          options={names}
          onChange={(of) => set({ of })}
        />
        <Select
          label={t('org.delegation_by')}
          value={draft.by}
          options={names}
          onChange={(by) => set({ by })}
        />
        <TextField
          label={t('org.from')}
          type="datetime-local"
          value={toLocalField(draft.from)}
          onChange={(value) => set({ from: fromLocalField(value) ?? draft.from })}
        />
        <TextField
          label={t('org.until')}
          type="datetime-local"
          value={toLocalField(draft.until)}
          onChange={(value) => set({ until: fromLocalField(value) ?? draft.until })}
        />
        <TextField
          label={t('org.reason')}
          value={draft.reason}
          maxLength={200}
          onChange={(reason) => set({ reason })}
        />
      </div>
      {fault && (
        <p className="block-fg t12" role="alert">
          {fault}
        </p>
      )}
      <FormFoot isBusy={isBusy} onCancel={props.onClose} />
    </form>
  );
}

export function Delegations({ workspace }: { readonly workspace: Workspace }) {
  const { people, delegations } = workspace;
  const editor = useList('delegations');
  const text = (one: Delegation) => t('org.delegation_text', nameOf(people, one.by), nameOf(people, one.of));
  return (
    <EditList
      title={t('org.delegations')}
      addText={t('org.delegation_add')}
      empty={{ title: t('org.delegations_none'), text: t('org.delegations_none_hint') }}
      items={delegations}
      editor={editor}
      fresh={fresh}
      nameOf={text}
      row={(one) => (
        <>
          <b>{text(one)}</b>
          <span className="fg-2 t12">
            {timeText(one.from)} – {timeText(one.until)}
          </span>
          <Chip tone="outline">{one.reason}</Chip>
          <TermChip from={one.from} until={one.until} />
        </>
      )}
      form={(props) => <DelegationForm {...props} people={people} />}
    />
  );
}
