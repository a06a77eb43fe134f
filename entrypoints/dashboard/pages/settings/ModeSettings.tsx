import { Check } from '@/components/page/Check';
import { Select } from '@/components/page/Select';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import { MODES } from '@/utils/model/policy';
import type { PolicyView, SettingKey } from '@/utils/model/policy-document';
import { modes } from '../../options';
import type { Patch } from '../policy/usePolicyPatch';

interface ModeSettingsProps {
  readonly policy: PolicyView;
  readonly onPatch: (patch: Patch) => void;
}

/** What happens to whom, and what people may do about it. Keys of the organisation carry a lock. */
export function ModeSettings({ policy, onPatch }: ModeSettingsProps) {
  const { settings, locked } = policy;
  const off = (key: SettingKey) => locked.includes(key);
  const lock = (key: SettingKey) =>
    locked.includes(key) && <Icon name="lock" size={14} label={t('composer.locked')} />;
  const openOrClosed = [
    ['open', t('page.settings.open')],
    ['closed', t('page.settings.closed')],
  ] as const;

  return (
    <>
      <section className="wp-panel wp-section">
        <h2>
          {t('page.settings.unregistered')} {lock('unregisteredMode')}
        </h2>
        <Select
          label={t('page.accounts.mode')}
          value={settings.unregisteredMode}
          options={modes()}
          disabled={off('unregisteredMode')}
          onChange={(unregisteredMode) => onPatch(() => ({ unregisteredMode }))}
        />
        <p className="fg-2 t12">{t(`page.mode_hint.${settings.unregisteredMode}`)}</p>
        <p className="fg-2 t12">{t('page.accounts.privacy')}</p>
      </section>
      <section className="wp-panel wp-section">
        <h2>
          {t('page.settings.unknown')} {lock('whenUnknown')}
        </h2>
        <p className="fg-2 t12">{t('page.settings.unknown_hint')}</p>
        <div className="fields">
          {MODES.map((mode) => (
            <Select
              key={mode}
              label={t(`page.mode.${mode}`)}
              value={settings.whenUnknown[mode]}
              options={openOrClosed}
              disabled={off('whenUnknown')}
              onChange={(value) => onPatch((now) => ({ whenUnknown: { ...now.whenUnknown, [mode]: value } }))}
            />
          ))}
        </div>
      </section>
      <section className="wp-panel wp-section">
        <h2>
          {t('page.settings.rights')} {lock('mayIgnore')}
        </h2>
        <div className="row wrap">
          {(['occurrence', 'word', 'rule'] as const).map((scope) => (
            <Check
              key={scope}
              label={t(`composer.ignore_${scope}`)}
              checked={settings.mayIgnore[scope]}
              disabled={off('mayIgnore')}
              onChange={(on) => onPatch((now) => ({ mayIgnore: { ...now.mayIgnore, [scope]: on } }))}
            />
          ))}
        </div>
        <div className="row wrap">
          <Check
            label={t('page.settings.break_glass')}
            checked={settings.mayBreakGlass}
            disabled={off('mayBreakGlass')}
            onChange={(mayBreakGlass) => onPatch(() => ({ mayBreakGlass }))}
          />
          {lock('mayBreakGlass')}
        </div>
        <p className="fg-2 t12">{t('page.settings.break_glass_hint')}</p>
      </section>
    </>
  );
}
