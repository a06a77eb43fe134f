import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Empty } from '@/components/page/Empty';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { dayOf } from '@/utils/core/day';
import { periodBefore, periodOf } from '@/utils/domain/reports/period';
import type { ScoreSubject } from '@/utils/model/scorecard';
import { call, newCommandId } from '@/utils/rpc/client';
import { CardView } from './CardView';
import type { ScoreData } from './data';
import { refusalText } from './words';

const KINDS = ['month', 'quarter'] as const;

/** Cards of the period: made from the data, confirmed, seen, appealed, settled. */
export function Cards({ data }: { readonly data: ScoreData }) {
  const { cards, mayManage, people, accounts } = data;
  const subjects = [
    ...people.filter(({ active }) => active).map(({ id, name }) => [`person:${id}`, name] as const),
    ...accounts.map(({ uid, name }) => [`account:${uid}`, `@${name}`] as const),
  ];
  const [subject, setSubject] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('month');
  const [isCurrent, setCurrent] = useState('last');
  const [said, setSaid] = useState('');
  const chosen = subject || (subjects[0]?.[0] ?? '');
  const nameOf = (one: ScoreSubject): string =>
    one.type === 'person'
      ? (people.find(({ id }) => id === one.id)?.name ?? one.id)
      : `@${accounts.find(({ uid }) => uid === one.uid)?.name ?? one.uid}`;
  const make = useAction(async () => {
    setSaid('');
    const [type, id = ''] = chosen.split(':');
    const now = periodOf(kind, dayOf(Date.now()));
    const answer = await call('score.make', {
      commandId: newCommandId(),
      subject: type === 'person' ? { type, id } : { type: 'account', uid: id },
      period: isCurrent === 'last' ? periodBefore(now) : now,
    });
    if (!answer.ok) setSaid(refusalText(answer.refusal));
  });
  return (
    <>
      {mayManage && subjects.length > 0 && (
        <form
          className="row wrap score-make"
          onSubmit={(event) => {
            event.preventDefault();
            void make.run();
          }}
        >
          <Select label={t('score.subject')} value={chosen} options={subjects} onChange={setSubject} />
          <Select
            label={t('report.kind')}
            value={kind}
            options={KINDS.map((one) => [one, t(`score.kind_${one}`)])}
            onChange={setKind}
          />
          <Select
            label={t('score.which')}
            value={isCurrent}
            options={[
              ['last', t('score.last')],
              ['now', t('score.current')],
            ]}
            onChange={setCurrent}
          />
          <Button type="submit" look="primary" off={make.isBusy}>
            {t('score.make')}
          </Button>
        </form>
      )}
      <ErrorNote error={make.error} />
      {said !== '' && <Notice tone="warn">{said}</Notice>}
      {cards.length === 0 && <Empty title={t(mayManage ? 'score.none' : 'score.none_own')} />}
      {cards.map((card) => (
        <CardView
          key={card.id}
          card={card}
          name={nameOf(card.subject)}
          mayManage={mayManage}
          people={people}
        />
      ))}
    </>
  );
}
