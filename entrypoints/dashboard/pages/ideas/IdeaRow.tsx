import type { ReactNode } from 'react';
import { dayText } from '@/components/plan/day-words';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { dayOf } from '@/utils/core/day';
import type { Idea } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';

export type IdeaAct = 'plan' | 'change' | 'later' | 'drop' | 'back' | 'remove';

interface IdeaRowProps {
  readonly idea: Idea;
  readonly now: Day;
  readonly byName: string;
  readonly acts: readonly IdeaAct[];
  /** What is open below the line. */
  readonly open: IdeaAct | undefined;
  readonly isBusy: boolean;
  readonly onAct: (act: IdeaAct) => void;
  readonly children: ReactNode;
}

const isLink = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

/** One idea with what can be done with it now. */
export function IdeaRow({ idea, now, byName, acts, open, isBusy, onAct, children }: IdeaRowProps) {
  const { text, source, pillar, why, at, againOn, state } = idea;
  return (
    <li className="account" aria-label={text}>
      <div className="row wrap">
        <b className="plan-words">{text}</b>
        {pillar && <Chip>{pillar}</Chip>}
        <span className="grow" />
        {acts.map((act) => (
          <Button
            key={act}
            small
            look={act === 'plan' ? 'plain' : 'quiet'}
            off={isBusy}
            aria-label={t(`ideas.${act}`, text)}
            {...(act === 'plan' || act === 'change' ? { 'aria-expanded': open === act } : {})}
            onClick={() => onAct(act)}
          >
            {t(`ideas.${act}_short`)}
          </Button>
        ))}
      </div>
      {why !== '' ? (
        <p className="fg-2">{why}</p>
      ) : (
        state === 'new' && <p className="warn-fg t12">{t('ideas.why_missing')}</p>
      )}
      <p className="row wrap fg-3 t12">
        {isLink(source) ? (
          <a href={source} target="_blank" rel="noreferrer">
            {source}
          </a>
        ) : (
          source && <span>{source}</span>
        )}
        <span>{t('ideas.by', byName, dayText(dayOf(at), now))}</span>
        {state === 'new' && againOn > now && <span>{t('ideas.again_on', dayText(againOn, now))}</span>}
      </p>
      {children}
    </li>
  );
}
