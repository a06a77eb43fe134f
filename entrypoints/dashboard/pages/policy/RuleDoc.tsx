import { MarkedText } from '@/components/page/MarkedText';
import { PageIcon } from '@/components/page/PageIcon';
import { SeverityChip } from '@/components/page/Severity';
import { Chip } from '@/components/ui/Chip';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import { exemptionsOf } from '@/utils/domain/lint/exemptions/apply';
import type { RuleSetting } from '@/utils/model/policy';
import { categoryText } from '../../options';
import { RuleSources } from './RuleSources';
import { RuleSwitches } from './RuleSwitches';
import { parseExample, type RuleEntry } from './rule-index';
import type { Patch } from './usePolicyPatch';

interface RuleDocProps {
  readonly entry: RuleEntry;
  readonly setting: RuleSetting | undefined;
  /** Settings have been read: the switches may be used. */
  readonly isReady: boolean;
  readonly onPatch: (patch: Patch) => Promise<boolean>;
}

const plain = (text: string) => text.replaceAll('{quote}', '…').replaceAll(/\{\w+\}/g, '…');

/** One rule, whole: what it says, where it comes from, when it lets go, its own tests, and what stays for people. */
export function RuleDoc({ entry, setting, isReady, onPatch }: RuleDocProps) {
  const { rule, pack } = entry;
  const severity = setting?.severity ?? rule.severity;
  const exemptions = exemptionsOf(rule);
  return (
    <article className="wp-panel doc" aria-label={rule.title}>
      <div className="row wrap">
        <SeverityChip severity={severity} />
        <h2>{rule.title}</h2>
        <span className="grow" />
        {setting?.locked && <Chip icon="lock">{t('composer.locked')}</Chip>}
      </div>
      <p className="t14 lead">{plain(rule.message)}</p>
      {rule.hint && <p className="t14 fg-2">{plain(rule.hint)}</p>}
      <RuleSwitches rule={rule} setting={setting} isReady={isReady} onPatch={onPatch} />
      <RuleSources entry={entry} category={categoryText(rule.category)} version={pack.version} />

      <h3>{t('page.rules.exemptions')}</h3>
      {exemptions.length === 0 ? (
        <p className="fg-2">{t('page.rules.no_exemptions')}</p>
      ) : (
        <ul className="dots">
          {exemptions.map(({ id, because }) => (
            <li key={id}>{plain(because)}</li>
          ))}
        </ul>
      )}

      <h3>{t('page.rules.examples')}</h3>
      <ul className="examples">
        {rule.examples.hit.map((example) => {
          const { text, start, end } = parseExample(example);
          return (
            <li key={example}>
              <Icon name={severity} size={14} tone={`${severity}-fg`} label={t('page.rules.example_hit')} />
              <span>
                <MarkedText text={text} marks={[{ start, end, kind: severity }]} />
              </span>
            </li>
          );
        })}
        {rule.examples.pass.map((example) => (
          <li key={example}>
            <span className="ok-fg">
              <PageIcon name="check" size={14} />
              <span className="unseen">{t('page.rules.example_pass')}</span>
            </span>
            <span>{example}</span>
          </li>
        ))}
      </ul>

      <h3>{t('page.rules.to_judge')}</h3>
      <p className="fg-2">
        {rule.whatToVerify ?? t('page.rules.to_judge_default')} {t('page.rules.not_advice')}
      </p>
    </article>
  );
}
