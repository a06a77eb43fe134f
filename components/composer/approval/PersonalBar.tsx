import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { Bar } from '../Banner';
import { useTools } from '../view';

interface PersonalBarProps {
  readonly words: string;
  readonly name: string;
  /** Long enough to read the name of the account, s. */
  readonly coolDown: number;
}

/** Personal words on a company account: some seconds to see which account this is, then it is the person's word. */
export function PersonalBar({ words, name, coolDown }: PersonalBarProps) {
  const { session } = useTools();
  const [left, setLeft] = useState(coolDown);
  useEffect(() => {
    const timer = setInterval(() => setLeft((one) => Math.max(0, one - 1)), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Bar
      tone="warn"
      icon="user"
      title={t('composer.approval_personal_title')}
      text={t('composer.approval_personal', words, name)}
    >
      <Button small look="primary" data-focus="list" onClick={() => session.focusBox()}>
        {t('composer.approval_personal_back')}
      </Button>
      <Button
        small
        off={left > 0}
        aria-label={t('composer.approval_personal_go', name)}
        onClick={() => {
          session.answerForWords();
          session.focusBox();
        }}
      >
        {left > 0
          ? t('composer.approval_personal_wait', name, left)
          : t('composer.approval_personal_go', name)}
      </Button>
    </Bar>
  );
}
