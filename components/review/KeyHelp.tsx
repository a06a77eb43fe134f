import { useEffect, useRef } from 'react';
import { Check } from '@/components/page/Check';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';

const ROWS = [
  [['1', '9'], 'review.help_tick'],
  [['F', 'G', 'H'], 'review.help_vouch'],
  [['S'], 'review.help_creative'],
  [['E'], 'review.help_evidence'],
  [['D'], 'review.help_diff'],
  [['J', 'K'], 'review.help_change'],
  [['C'], 'review.help_comment'],
  [['A'], 'review.help_approve'],
  [['R'], 'review.help_request'],
  [['X'], 'review.help_reject'],
  [['N', 'P'], 'review.help_next'],
  [['Z'], 'review.help_undo'],
  [['Q'], 'review.help_queue'],
  [['V'], 'review.help_new'],
] as const;

interface KeyHelpProps {
  readonly areKeysOn: boolean;
  readonly onKeysOn: (areOn: boolean) => void;
  readonly onClose: () => void;
}

/** Every key of the panel, and the switch for all of them. */
export function KeyHelp({ areKeysOn, onKeysOn, onClose }: KeyHelpProps) {
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => frame.current?.showModal(), []);
  return (
    <dialog className="rv-dialog" ref={frame} onClose={onClose} aria-label={t('review.help')}>
      <h2>{t('review.help')}</h2>
      <dl className="rv-keys">
        {ROWS.map(([keys, text]) => (
          <div key={text}>
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Check label={t('review.keys_on')} checked={areKeysOn} onChange={onKeysOn} />
        <span className="grow" />
        <Button onClick={() => frame.current?.close()}>{t('review.close')}</Button>
      </div>
    </dialog>
  );
}
