import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';

interface ReplyFieldProps {
  /** Who is answered. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onLog: (text: string) => void;
  readonly onCancel: () => void;
}

/** What was answered on Weibo: Enter logs it, Shift+Enter begins a line, Esc goes back. */
export function ReplyField({ name, isBusy, onLog, onCancel }: ReplyFieldProps) {
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const isReady = !isBusy && text.trim() !== '';
  const log = () => isReady && onLog(text.trim());
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
    if (event.key === 'Enter' && !event.shiftKey && event.target === area.current) {
      event.preventDefault();
      log();
    }
  };
  const label = t('ticket.reply_to', name);
  return (
    <form
      className="dk-reply"
      aria-label={label}
      aria-busy={isBusy}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        log();
      }}
    >
      <textarea
        ref={area}
        className="wp-area"
        rows={2}
        maxLength={2_000}
        aria-label={label}
        placeholder={t('ticket.reply_hint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row wrap">
        <span className="grow" />
        <Button look="quiet" onClick={onCancel}>
          {t('ticket.back')} <Kbd keys={['Esc']} />
        </Button>
        <Button look="primary" type="submit" off={!isReady}>
          {t('ticket.log')} <Kbd keys={['↵']} />
        </Button>
      </div>
    </form>
  );
}
