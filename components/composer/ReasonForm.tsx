import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import { MIN_REASON } from '@/utils/domain/publish/may-ignore';

interface ReasonFormProps {
  readonly label: string;
  readonly placeholder: string;
  readonly submit: string;
  readonly back: string;
  readonly focusMark: string;
  /** Characters wanted; 0 = may stay empty. */
  readonly shortest?: number;
  readonly onSubmit: (reason: string) => void;
  readonly onBack: () => void;
  readonly small?: boolean;
  /** Stands above the line, e.g. a choice. */
  readonly children?: ReactNode;
}

/** One line of reason with a button that wakes when the reason is long enough. */
export function ReasonForm(props: ReasonFormProps) {
  const {
    label,
    placeholder,
    submit,
    back,
    focusMark,
    shortest = MIN_REASON,
    onSubmit,
    onBack,
    small,
    children,
  } = props;
  const [reason, setReason] = useState('');
  const ready = [...reason.trim()].length >= shortest;
  return (
    <form
      className={small ? 'reason small' : 'reason'}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSubmit(reason.trim());
      }}
    >
      {children}
      <input
        className="wh-input"
        aria-label={label}
        placeholder={placeholder}
        value={reason}
        maxLength={500}
        autoComplete="off"
        data-focus={focusMark}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button small={small} onClick={onBack}>
        {back}
        {!small && <Kbd keys={['Esc']} />}
      </Button>
      <Button
        type="submit"
        small={small}
        look="primary"
        off={!ready}
        title={ready ? undefined : t('composer.reason_short')}
      >
        {submit}
      </Button>
    </form>
  );
}
