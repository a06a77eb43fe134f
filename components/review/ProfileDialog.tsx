import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { ProfilePick } from './ProfilePick';
import type { DeskData } from './ports';

interface ProfileDialogProps {
  readonly data: DeskData;
  readonly now: number;
  /** Somebody was chosen. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Somebody else sits down at this machine. */
export function ProfileDialog({ data, now, onDone, onClose }: ProfileDialogProps) {
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => frame.current?.showModal(), []);
  return (
    <dialog className="rv-dialog" ref={frame} onClose={onClose} aria-label={t('review.who')}>
      <ProfilePick
        data={data}
        now={now}
        onDone={() => {
          onDone();
          frame.current?.close();
        }}
      />
      <Button onClick={() => frame.current?.close()}>{t('review.close')}</Button>
    </dialog>
  );
}
