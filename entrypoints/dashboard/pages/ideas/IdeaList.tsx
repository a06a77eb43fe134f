import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { dayText } from '@/components/plan/day-words';
import type { Undo } from '@/components/plan/useUndo';
import { t } from '@/components/ui/message';
import { PlainList } from '@/components/ui/PlainList';
import type { Idea } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';
import { call, newCommandId } from '@/utils/rpc/client';
import type { PlanView } from '@/utils/rpc/contract-plan';
import { IdeaForm } from './IdeaForm';
import { type IdeaAct, IdeaRow } from './IdeaRow';
import { againOn, changeIdea, removeIdea, saveIdea } from './idea-data';
import { PlanIdea } from './PlanIdea';

interface IdeaListProps {
  readonly ideas: readonly Idea[];
  readonly view: PlanView | undefined;
  readonly undo: Undo;
  readonly now: Day;
}

const MOST_SAID = 24;
const shortText = (text: string): string => (text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text);

/** Ideas of one state; every act can be taken back. */
export function IdeaList({ ideas, view, undo, now }: IdeaListProps) {
  const [open, setOpen] = useState<{ readonly id: string; readonly act: IdeaAct }>();
  const act = useAction(async (idea: Idea, name: IdeaAct) => {
    const said = shortText(idea.text);
    const { state, againOn: before } = idea;
    const back = () => changeIdea(idea.id, { state, againOn: before });
    const again = againOn(now);
    if (name === 'drop') {
      await changeIdea(idea.id, { state: 'dropped' });
      undo.offer(t('ideas.dropped_done', said), back);
    } else if (name === 'back') {
      await changeIdea(idea.id, { state: 'new', againOn: again });
      undo.offer(t('ideas.back_done', said), back);
    } else if (name === 'later') {
      await changeIdea(idea.id, { againOn: again });
      undo.offer(t('ideas.later_done', dayText(again, now), said), back);
    } else if (name === 'remove') {
      const { idea: gone } = await removeIdea(idea.id);
      if (gone) undo.offer(t('ideas.removed', said), () => saveIdea({ ...gone, rev: 0 }));
    }
  });
  const actsOf = ({ state }: Idea): readonly IdeaAct[] => {
    const plans: readonly IdeaAct[] = view?.mayEdit ? ['plan'] : [];
    if (state === 'new') return [...plans, 'change', 'later', 'drop'];
    return state === 'planned' ? ['back'] : ['back', 'remove'];
  };
  const planned = async (idea: Idea, itemId: string, day: Day) => {
    setOpen(undefined);
    undo.offer(t('ideas.planned_done', dayText(day, now)), async () => {
      await call('plan.remove', { commandId: newCommandId(), ids: [itemId] });
      await changeIdea(idea.id, { state: idea.state, againOn: idea.againOn });
    });
  };
  const nameOf = (id: string): string =>
    view?.people.find((one) => one.id === id)?.name ?? t('ideas.unknown_person');
  return (
    <>
      <ErrorNote error={act.error} />
      <PlainList>
        {ideas.map((idea) => {
          const here = open?.id === idea.id ? open.act : undefined;
          const close = () => setOpen(undefined);
          return (
            <IdeaRow
              key={idea.id}
              idea={idea}
              now={now}
              byName={nameOf(idea.by)}
              acts={actsOf(idea)}
              open={here}
              isBusy={act.isBusy}
              onAct={(name) => {
                if (name !== 'plan' && name !== 'change') void act.run(idea, name);
                else setOpen(here === name ? undefined : { id: idea.id, act: name });
              }}
            >
              {here === 'change' && (
                <IdeaForm
                  idea={idea}
                  onClose={close}
                  onSave={async (next) => {
                    await saveIdea(next);
                    undo.offer(t('planRules.saved'), () => saveIdea({ ...idea, rev: idea.rev + 1 }));
                  }}
                />
              )}
              {here === 'plan' && view && (
                <PlanIdea
                  idea={idea}
                  view={view}
                  onClose={close}
                  onDone={(itemId, day) => void planned(idea, itemId, day)}
                />
              )}
            </IdeaRow>
          );
        })}
      </PlainList>
    </>
  );
}
