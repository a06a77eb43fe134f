import { useState } from 'react';
import { Check } from '@/components/page/Check';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { DeskFilter, DeskSnapshot, SavedView } from '@/utils/model/desk-view';
import { TICKET_KINDS, TICKET_PHASES, TICKET_SOURCES, type TicketKind } from '@/utils/model/ticket';
import { phaseText, sourceText, ticketKindText } from './words';

interface FiltersProps {
  readonly filter: DeskFilter;
  readonly desk: DeskSnapshot;
  readonly views: readonly SavedView[];
  /** Epoch ms. */
  readonly now: number;
  readonly onChange: (filter: DeskFilter) => void;
  readonly onSave: (name: string) => void;
  readonly onRemove: (view: SavedView) => void;
}

const ANY = '';
const single = <T extends string>(list: readonly T[] | undefined): T | '' => list?.[0] ?? ANY;

/** A filter with one field put in or taken out. */
const withField = <K extends keyof DeskFilter>(
  filter: DeskFilter,
  key: K,
  value: DeskFilter[K] | undefined,
) => {
  const { [key]: _old, ...rest } = filter;
  return (value === undefined ? rest : { ...rest, [key]: value }) as DeskFilter;
};

/** A name is asked for in place. */
function SaveView({ onSave }: Pick<FiltersProps, 'onSave'>) {
  const [name, setName] = useState<string>();
  if (name === undefined) {
    return (
      <Button small onClick={() => setName('')}>
        {t('desk.view_save')}
      </Button>
    );
  }
  return (
    <form
      className="row"
      onKeyDown={(event) => event.key === 'Escape' && setName(undefined)}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onSave(name.trim());
        setName(undefined);
      }}
    >
      <TextField label={t('desk.view_name')} value={name} maxLength={40} autoFocus onChange={setName} />
      <Button small type="submit" off={name.trim() === ''}>
        {t('templates.save')}
      </Button>
    </form>
  );
}

/** Which tickets are listed; a list one comes back to is kept under a name. */
export function Filters({ filter, desk, views, now, onChange, onSave, onRemove }: FiltersProps) {
  const set = <K extends keyof DeskFilter>(key: K, value: DeskFilter[K] | undefined) =>
    onChange(withField(filter, key, value));
  const shown = views.find((view) => JSON.stringify(view.filter) === JSON.stringify(filter));
  return (
    <section className="wp-panel filters" aria-label={t('desk.filter')}>
      <TextField
        label={t('desk.search')}
        type="search"
        value={filter.search ?? ''}
        onChange={(text) => set('search', text.trim() === '' ? undefined : text)}
      />
      <Select
        label={t('desk.phase')}
        value={filter.phase ?? 'open'}
        options={TICKET_PHASES.map((one) => [one, phaseText(one)])}
        onChange={(one) => set('phase', one === 'open' ? undefined : one)}
      />
      <Select
        label={t('desk.account')}
        value={single(filter.accounts)}
        options={[[ANY, t('desk.any')], ...desk.accounts.map(({ uid, name }) => [uid, `@${name}`] as const)]}
        onChange={(one) => set('accounts', one === ANY ? undefined : [one])}
      />
      <Select
        label={t('desk.kind')}
        value={single(filter.kinds)}
        options={[[ANY, t('desk.any')], ...TICKET_KINDS.map((one) => [one, ticketKindText(one)] as const)]}
        onChange={(one: TicketKind | '') => set('kinds', one === ANY ? undefined : [one])}
      />
      <Select
        label={t('desk.assignee')}
        value={filter.assignee ?? ANY}
        options={[
          [ANY, t('desk.any')],
          ['me', t('desk.me')],
          ['nobody', t('desk.nobody')],
          ...desk.people.map(({ id, name }) => [id, name] as const),
        ]}
        onChange={(one) => set('assignee', one === ANY ? undefined : one)}
      />
      <Select
        label={t('desk.source')}
        value={single(filter.sources)}
        options={[[ANY, t('desk.any')], ...TICKET_SOURCES.map((one) => [one, sourceText(one)] as const)]}
        onChange={(one) => set('sources', one === ANY ? undefined : [one])}
      />
      <Check
        label={t('desk.only_late')}
        checked={filter.dueBefore !== undefined}
        onChange={(isOn) => set('dueBefore', isOn ? now : undefined)}
      />
      {views.length > 0 && (
        <Select
          label={t('desk.view')}
          value={shown?.id ?? ANY}
          options={[[ANY, t('desk.view_none')], ...views.map(({ id, name }) => [id, name] as const)]}
          onChange={(id) => onChange(views.find((view) => view.id === id)?.filter ?? {})}
        />
      )}
      <SaveView onSave={onSave} />
      {shown && (
        <Button small look="quiet" onClick={() => onRemove(shown)}>
          {t('desk.view_remove', shown.name)}
        </Button>
      )}
    </section>
  );
}
