import { useAction } from '@/components/hooks/useAction';
import { useLive } from '@/components/hooks/useLive';
import { ErrorNote } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { t } from '@/components/ui/message';
import { call, newCommandId } from '@/utils/rpc/client';
import { workspaceQuery } from '../data';
import { optional } from './words';

/** Whose profile is in use on this machine. Nothing to choose while nobody works here. */
export function Profile() {
  const { value } = useLive(workspaceQuery);
  const choose = useAction((id: string) =>
    call('me.set', { commandId: newCommandId(), personId: id === '' ? null : id }),
  );
  const people = value?.workspace.people.filter((one) => one.active) ?? [];
  if (!value || people.length === 0) return null;
  const me = people.some((one) => one.id === value.me) ? (value.me ?? '') : '';
  return (
    <div className="profile" title={t('org.advice')}>
      <Select
        label={t('org.me')}
        value={me}
        options={optional(
          people.map(({ id, name }) => [id, name]),
          t('org.me_nobody'),
        )}
        onChange={(id) => void choose.run(id)}
      />
      <ErrorNote error={choose.error} />
    </div>
  );
}
