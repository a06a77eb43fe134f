import { type KeyboardEvent, useMemo } from 'react';
import { SeverityIcon } from '@/components/page/Severity';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import type { RulePack } from '@/utils/domain/lint/types';
import type { PolicySettings } from '@/utils/model/policy-document';
import { numberText } from '../../time-text';
import { type RuleEntry, settingOf } from './rule-index';

interface RuleListProps {
  readonly entries: readonly RuleEntry[];
  readonly chosen: string | undefined;
  readonly hits: ReadonlyMap<string, number>;
  readonly settings: PolicySettings | undefined;
  readonly onPack: (pack: string, enabled: boolean) => void;
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys walk through the rules; Tab leaves the list. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = STEP[event.key];
  if (step === undefined || !(event.target instanceof HTMLAnchorElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a.rule')];
  const next = links[links.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}

export function RuleList({ entries, chosen, hits, settings, onPack }: RuleListProps) {
  const packs = useMemo(() => {
    const groups = new Map<RulePack, RuleEntry[]>();
    for (const entry of entries) groups.set(entry.pack, [...(groups.get(entry.pack) ?? []), entry]);
    return [...groups];
  }, [entries]);

  return (
    <nav className="wp-panel list" aria-label={t('page.rules.list')} onKeyDown={walk}>
      <div className="row t12 fg-3 head">
        <span className="grow">{t('page.nav.rules')}</span>
        {t('page.rules.hits_month')}
      </div>
      {packs.map(([pack, rules]) => {
        const setting = settings?.packs.find((row) => row.pack === pack.id);
        const isOn = setting?.enabled !== false;
        return (
          <details key={pack.id} open>
            <summary className="pack">
              <Icon name="down" size={12} />
              <span className="cut grow">{pack.title}</span>
              {setting?.locked && <Icon name="lock" size={12} label={t('composer.locked')} />}
              <span className="fg-3">
                {isOn ? t('page.rules.count', rules.length) : t('page.rules.pack_off')}
              </span>
            </summary>
            <label className="wp-check pack-switch t12 fg-2">
              <input
                type="checkbox"
                checked={isOn}
                disabled={!settings || setting?.locked}
                onChange={(event) => onPack(pack.id, event.target.checked)}
              />
              {t('page.rules.pack_on')}
              <span className="fg-3">{t('page.rules.pack_version', pack.version)}</span>
            </label>
            <ul>
              {rules.map(({ rule }) => {
                const own = settingOf(settings?.rules ?? [], rule.id);
                const off = !isOn || own?.enabled === false;
                return (
                  <li key={rule.id}>
                    <a
                      className={off ? 'rule off' : 'rule'}
                      href={`#/rules/${encodeURIComponent(rule.id)}`}
                      aria-current={rule.id === chosen ? 'true' : undefined}
                      title={rule.title}
                    >
                      <SeverityIcon severity={own?.severity ?? rule.severity} />
                      <span className="cut grow">{rule.title}</span>
                      {own?.locked && <Icon name="lock" size={12} label={t('composer.locked')} />}
                      <span className="t12 fg-3">
                        {off ? t('page.rules.off') : numberText(hits.get(rule.id) ?? 0)}
                      </span>
                    </a>
                  </li>
                );
              })}
            </ul>
          </details>
        );
      })}
    </nav>
  );
}
