import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { isEmptyReason } from '@/utils/domain/approval/reason';

interface RecheckFormProps {
  /** Sends it with a reason; resolves to a sentence when it was refused. */
  readonly onStart: (reason: string) => Promise<string | undefined>;
}

/** Asks for a reason and starts a 复审. What was typed stays when it is refused. */
export function RecheckForm({ onStart }: RecheckFormProps) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const start = useAction(async () => setProblem(await onStart(reason.trim())));
  const isShort = isEmptyReason(reason);
  return (
    <form
      className="rv-sec rv-recheck"
      aria-label={t('recheck.start')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isShort) setProblem(t('recheck.reason_short'));
        else void start.run();
      }}
    >
      <TextField
        label={t('recheck.reason')}
        placeholder={t('recheck.reason_hint')}
        value={reason}
        maxLength={500}
        autoFocus
        onChange={(text) => {
          setReason(text);
          setProblem(undefined);
        }}
      />
      {problem !== undefined && <Notice tone="block">{problem}</Notice>}
      <ErrorNote error={start.error} />
      <p className="fg-2 t12">{t('recheck.start_hint')}</p>
      <div>
        <Button look="primary" type="submit" off={start.isBusy}>
          {t('recheck.start')}
        </Button>
      </div>
    </form>
  );
}
