import { useMemo, useState } from 'react';
import { useVirtualRows } from '@/components/hooks/useVirtualRows';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Chip, type Tone } from '@/components/ui/Chip';
import type { IconName } from '@/components/ui/icon-paths';
import { t } from '@/components/ui/message';
import type { Change, RecordChange } from '@/utils/domain/backup/diff-records';
import type { Extras } from '@/utils/domain/backup/parts';
import { numberText } from '../../time-text';
import { type Line, linesOf } from './change-lines';
import { fieldText, type Names } from './value-text';

/** Height of a line, px; the style sheet says the same. */
const LINE = 32;
/** From so many on one may search. */
const MANY = 12;

const LOOKS: Readonly<Record<Change, { readonly icon: IconName; readonly tone: Tone }>> = {
  new: { icon: 'ok', tone: 'ok' },
  changed: { icon: 'diff', tone: 'accent' },
  missing: { icon: 'warn', tone: 'warn' },
};

interface ChangeListProps {
  /** Of one kind. */
  readonly changes: readonly RecordChange[];
  readonly label: string;
  readonly names: Names;
  readonly extras: Extras;
}

/** What becomes of a record, in a word. Freezes are never taken away. */
const wordFor = ({ change, kind }: RecordChange, extras: Extras): string => {
  const stays = extras === 'keep' || kind === 'freezes';
  if (change === 'missing') return t(stays ? 'backup.stays' : 'backup.goes');
  if (change === 'changed' && kind === 'freezes') return t('backup.stays');
  return t(change === 'new' ? 'backup.comes' : 'backup.changes');
};

function LineText({ line, names, extras }: { line: Line; names: Names; extras: Extras }) {
  if (line.type === 'field') {
    const text = fieldText(line.field, names);
    return (
      <span className="change-field cut" title={text}>
        {text}
      </span>
    );
  }
  const { record } = line;
  const name =
    record.name || (record.kind === 'words' ? t('backup.secret_word') : t(`backup.kind_${record.kind}`));
  return (
    <>
      <Chip {...LOOKS[record.change]}>{wordFor(record, extras)}</Chip>
      <b className="cut" title={name}>
        {name}
      </b>
    </>
  );
}

/** Differences of one kind. Thousands are drawn a screen at a time. */
export function ChangeList({ changes, label, names, extras }: ChangeListProps) {
  const [change, setChange] = useState<Change | 'all'>('all');
  const [search, setSearch] = useState('');
  const lines = useMemo(() => linesOf(changes, change, search), [changes, change, search]);
  const rows = useVirtualRows(lines.length, LINE);
  return (
    <div className="changes">
      {changes.length > MANY && (
        <div className="row wrap changes-find">
          <Select
            label={t('backup.show')}
            value={change}
            options={[
              ['all', t('org.all')],
              ['new', t('backup.new')],
              ['changed', t('backup.changed')],
              ['missing', t('backup.missing')],
            ]}
            onChange={setChange}
          />
          <TextField label={t('backup.search')} type="search" value={search} onChange={setSearch} />
          <span className="fg-3 t12" role="status">
            {t('backup.found', numberText(lines.filter((line) => line.type === 'record').length))}
          </span>
        </div>
      )}
      <section
        className="change-rows"
        ref={rows.frame}
        onScroll={rows.onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys
        tabIndex={0}
        aria-label={label}
      >
        <ul style={{ paddingTop: rows.above, paddingBottom: rows.below }}>
          {lines.slice(rows.start, rows.end).map((line, i) => (
            <li
              key={`${line.record.id}/${line.type === 'field' ? line.field.name : ''}`}
              className="change-line"
              aria-setsize={lines.length}
              aria-posinset={rows.start + i + 1}
            >
              <LineText line={line} names={names} extras={extras} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
