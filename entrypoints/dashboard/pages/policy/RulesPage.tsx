import './policy.css';
import { useMemo, useRef, useState } from 'react';
import { useLive } from '@/components/hooks/useLive';
import { ErrorNote } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { PageIcon } from '@/components/page/PageIcon';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { policyQuery, recordsQuery } from '../../data';
import { categoryText } from '../../options';
import { Playground } from './Playground';
import { RuleDoc } from './RuleDoc';
import { RuleList } from './RuleList';
import { indexRules, searchRules, settingOf } from './rule-index';
import { usePolicyPatch } from './usePolicyPatch';
import { useSlashKey } from './useSlashKey';

export default function RulesPage({ rest }: { readonly rest: readonly string[] }) {
  const [query, setQuery] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const policy = useLive(policyQuery);
  const records = useLive(recordsQuery).value;
  const patch = usePolicyPatch();
  useSlashKey(box);

  const entries = useMemo(() => indexRules(BUILTIN_PACKS, (rule) => categoryText(rule.category)), []);
  const found = useMemo(() => searchRules(entries, query), [entries, query]);
  const hits = useMemo(() => {
    const counts = new Map<string, number>();
    for (const rule of (records ?? []).flatMap((record) => record.rules))
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return counts;
  }, [records]);
  const settings = policy.value?.settings;
  const chosen = entries.find(({ rule }) => rule.id === rest[0]) ?? found[0];
  const inUse = entries.filter(
    ({ rule, pack }) =>
      settings?.packs.find((row) => row.pack === pack.id)?.enabled !== false &&
      settingOf(settings?.rules ?? [], rule.id)?.enabled !== false,
  ).length;
  const newest =
    BUILTIN_PACKS.map((pack) => pack.date)
      .sort()
      .at(-1) ?? '';

  return (
    <>
      <PageHead title={t('page.nav.rules')} note={t('page.rules.in_use', inUse, newest)}>
        <search className="searchbox">
          <PageIcon name="search" />
          <input
            ref={box}
            type="search"
            value={query}
            aria-label={t('page.rules.search')}
            placeholder={t('page.rules.search')}
            onChange={(event) => setQuery(event.target.value)}
          />
          <Kbd keys={['/']} />
        </search>
        <a className="wh-btn" href="#/lexicon">
          {t('page.rules.to_lexicon')}
        </a>
        <a className="wh-btn" href="#/batch">
          {t('page.nav.batch')}
        </a>
      </PageHead>
      <div className="rules-notes">
        <ErrorNote error={patch.error ?? (policy.status === 'error' ? policy.error : undefined)} />
      </div>
      <div className="rules">
        <RuleList
          entries={found}
          chosen={chosen?.rule.id}
          hits={hits}
          settings={settings}
          onPack={(pack, enabled) =>
            void patch.run((now) => ({
              packs: [...now.packs.filter((row) => row.pack !== pack), { pack, enabled }],
            }))
          }
        />
        {chosen ? (
          <RuleDoc
            key={chosen.rule.id}
            entry={chosen}
            setting={settingOf(settings?.rules ?? [], chosen.rule.id)}
            isReady={settings !== undefined}
            onPatch={patch.run}
          />
        ) : (
          <div className="wp-panel doc fg-2">{t('page.rules.nothing_found', query)}</div>
        )}
        <Playground />
      </div>
    </>
  );
}
