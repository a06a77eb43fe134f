import { Check } from '@/components/page/Check';
import { Select } from '@/components/page/Select';
import { t } from '@/components/ui/message';
import type { RuleData } from '@/utils/domain/lint/types';
import { SEVERITIES, type Severity } from '@/utils/model/finding';
import type { RuleSetting } from '@/utils/model/policy';
import { withSetting } from './rule-index';
import type { Patch } from './usePolicyPatch';

interface RuleSwitchesProps {
  readonly rule: RuleData;
  readonly setting: RuleSetting | undefined;
  readonly isReady: boolean;
  readonly onPatch: (patch: Patch) => Promise<boolean>;
}

/** On, off and severity of one rule; fixed by the organisation = shown, not changed. */
export function RuleSwitches({ rule, setting, isReady, onPatch }: RuleSwitchesProps) {
  const disabled = !isReady || setting?.locked === true;
  const change = (part: Partial<RuleSetting>) =>
    void onPatch((now) => {
      const old = now.rules.find((row) => row.rule === rule.id);
      return {
        rules: withSetting(now.rules, {
          rule: rule.id,
          enabled: old?.enabled,
          severity: old?.severity,
          ...part,
        }),
      };
    });
  const options: readonly (readonly ['' | Severity, string])[] = [
    ['', t('page.rules.severity_default', t(`severity.${rule.severity}`))],
    ...SEVERITIES.map((severity) => [severity, t(`severity.${severity}`)] as const),
  ];
  return (
    <div className="row wrap switches">
      <Check
        label={t('page.rules.use')}
        checked={setting?.enabled !== false}
        disabled={disabled}
        onChange={(on) => change({ enabled: on ? undefined : false })}
      />
      <Select
        label={t('page.rules.severity')}
        hideLabel
        value={setting?.severity ?? ''}
        options={options}
        disabled={disabled}
        onChange={(severity) => change({ severity: severity === '' ? undefined : severity })}
      />
      {setting?.locked && <span className="fg-3 t12">{t('page.rules.locked_hint')}</span>}
    </div>
  );
}
