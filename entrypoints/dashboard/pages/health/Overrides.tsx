import { useId, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { call, newCommandId } from '@/utils/rpc/client';
import { isSelector, type OverrideRow, toOverrides, toRows } from './override-rows';

interface OverridesProps {
  readonly overrides: Readonly<Record<string, readonly string[]>>;
  /** Names the adapter has asked for; typing offers them. */
  readonly known: readonly string[];
}

/** Selectors for a page that has changed: strings only, checked here and again by the worker. */
export function Overrides({ overrides, known }: OverridesProps) {
  const [rows, setRows] = useState(() => toRows(overrides));
  const listId = useId();
  const saving = useAction(() =>
    call('overrides.update', { commandId: newCommandId(), overrides: toOverrides(rows) }),
  );
  const set = (index: number, part: Partial<OverrideRow>) =>
    setRows(rows.map((row, i) => (i === index ? { ...row, ...part } : row)));
  const selectorError = (css: string) =>
    css.trim() === '' || isSelector(css) ? undefined : t('page.health.selector_error');
  const hasFault = rows.some(
    (row) => !row.name.trim() || !isSelector(row.strict) || selectorError(row.loose),
  );
  const isSame = JSON.stringify(toOverrides(rows)) === JSON.stringify(overrides);

  return (
    <section className="wp-panel wp-section">
      <h2>{t('page.health.overrides')}</h2>
      <p className="fg-2">{t('page.health.overrides_hint')}</p>
      <ErrorNote error={saving.error} />
      <datalist id={listId}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {rows.map((row, i) => (
        <div key={row.key} className="fields">
          <TextField
            label={t('page.health.selector')}
            list={listId}
            value={row.name}
            onChange={(name) => set(i, { name })}
          />
          <TextField
            label={t('page.health.strict_css')}
            value={row.strict}
            error={selectorError(row.strict)}
            onChange={(strict) => set(i, { strict })}
          />
          <TextField
            label={t('page.health.loose_css')}
            value={row.loose}
            error={selectorError(row.loose)}
            onChange={(loose) => set(i, { loose })}
          />
          <Button onClick={() => setRows(rows.filter((_, j) => j !== i))}>{t('page.accounts.remove')}</Button>
        </div>
      ))}
      {rows.length === 0 && <Notice>{t('page.health.no_overrides')}</Notice>}
      <div className="row">
        <Button
          onClick={() => setRows([...rows, { key: crypto.randomUUID(), name: '', strict: '', loose: '' }])}
        >
          {t('page.health.add_override')}
        </Button>
        <Button look="primary" off={hasFault || isSame || saving.isBusy} onClick={() => void saving.run()}>
          {t('page.common.save')}
        </Button>
      </div>
    </section>
  );
}
