import { memo } from 'react';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import { isMac } from '@/utils/page/hotkeys';

/** The keys, printed where they act. */
export const KeyRow = memo(function KeyRow() {
  const step = isMac() ? ['⌥', '⌘', '↓'] : ['Alt', '↓'];
  return (
    <div className="keys">
      <span>
        <Kbd keys={step} />
        {t('composer.keys_next')}
      </span>
      <span>
        <Kbd keys={[isMac() ? '⌥' : 'Alt', '⏎']} />
        {t('composer.keys_apply')}
      </span>
      <span>
        <Kbd keys={['Esc']} />
        {t('composer.keys_back')}
      </span>
      <span className="grow" />
      <span className="law">{t('composer.not_legal_advice')}</span>
    </div>
  );
});
