import { type ReactNode, useMemo } from 'react';
import { useNow } from '@/components/hooks/useNow';
import { Empty } from '@/components/page/Empty';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { DeskProvider, factsOf, registerOf } from './desk-context';
import { ProfilePick } from './ProfilePick';
import { type DeskData, usePorts } from './ports';
import { ReviewDesk } from './ReviewDesk';

interface DeskProps {
  readonly data: DeskData;
  /** Draft opened by its address. */
  readonly first?: string;
  /** What stands below when nothing is left to review. */
  readonly rest?: ReactNode;
}

/** The review panel: asks who is there, then shows what waits for them. */
export function Desk({ data, first, rest }: DeskProps) {
  const ports = usePorts();
  const now = useNow();
  const register = useMemo(() => registerOf(data), [data]);
  const me = data.workspace.people.find((person) => person.id === data.me && person.active);
  const facts = useMemo(
    () => (me ? factsOf(data, register, me.id, now) : undefined),
    [data, register, me, now],
  );
  if (data.workspace.people.length === 0) {
    return (
      <main className="rv-alone">
        <h1 className="unseen">{t('review.title')}</h1>
        <Empty title={t('review.nobody')} text={t('review.nobody_hint')}>
          <Button look="primary" onClick={() => ports.open('settings')}>
            {t('review.to_settings')}
          </Button>
        </Empty>
      </main>
    );
  }
  if (!me || !facts) {
    return (
      <main className="rv-alone">
        <h1 className="unseen">{t('review.title')}</h1>
        <ProfilePick data={data} now={now} />
      </main>
    );
  }
  return (
    <DeskProvider value={facts}>
      <ReviewDesk data={data} person={me} first={first} rest={rest} />
    </DeskProvider>
  );
}
