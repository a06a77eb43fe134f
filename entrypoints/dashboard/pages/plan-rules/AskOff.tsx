import { useRef } from 'react';
import { useFocusBack } from '@/components/plan/useFocusBack';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';

interface AskOffProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onSure: () => void;
  readonly onClose: () => void;
}

/** Asks once more before a sensitive day is switched off, and says that it is recorded. */
export function AskOff({ name, isBusy, onSure, onClose }: AskOffProps) {
  const box = useRef<HTMLDivElement>(null);
  useFocusBack(box, 'button');
  return (
    <div
      ref={box}
      className="wp-notice warn"
      role="alertdialog"
      aria-label={t('planRules.off_title', name)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="grow">
        <b>{t('planRules.off_title', name)}</b> <span>{t('planRules.off_text')}</span>
      </div>
      <Button small off={isBusy} onClick={onSure}>
        {t('planRules.off_sure')}
      </Button>
      <Button small look="quiet" onClick={onClose}>
        {t('planRules.cancel')}
      </Button>
    </div>
  );
}
