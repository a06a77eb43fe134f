import '@/components/plan/plan.css';
import { useState } from 'react';
import { useLive } from '@/components/hooks/useLive';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { ideasQuery, planQuery, today } from '@/components/plan/plan-data';
import { UndoOffer } from '@/components/plan/UndoOffer';
import { useUndo } from '@/components/plan/useUndo';
import { whoMay } from '@/components/plan/who-may';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { Idea } from '@/utils/model/plan';
import { newId } from '../../org/new-id';
import { IdeaForm } from './IdeaForm';
import { IdeaList } from './IdeaList';
import { freshIdea, groupIdeas, removeIdea, saveIdea } from './idea-data';

const GROUPS = ['due', 'new', 'planned', 'dropped'] as const;

/** Thoughts for later; unused ones come up again, and none is planned without its reason. */
export default function IdeasPage() {
  const plan = useLive(planQuery).value;
  const [fresh, setFresh] = useState<Idea>();
  const undo = useUndo();
  const now = today();
  const add = async (idea: Idea) => {
    await saveIdea(idea);
    undo.offer(t('planRules.saved'), () => removeIdea(idea.id));
  };
  return (
    <>
      <PageHead title={t('ideas.title')} note={t('ideas.note')}>
        <Button look="primary" onClick={() => setFresh(freshIdea(newId('idea'), now))}>
          {t('ideas.add')}
        </Button>
      </PageHead>
      <div className="wp-body">
        {plan && !plan.mayEdit && <Notice>{t('ideas.no_item', whoMay('plan.edit'))}</Notice>}
        <UndoOffer undo={undo} />
        {fresh && <IdeaForm key={fresh.id} idea={fresh} onSave={add} onClose={() => setFresh(undefined)} />}
        <Live query={ideasQuery}>
          {(ideas) => {
            const groups = groupIdeas(ideas, now);
            return (
              <>
                {ideas.length === 0 && !fresh && (
                  <Empty title={t('ideas.none')} text={t('ideas.none_hint')} />
                )}
                {GROUPS.filter((group) => groups[group].length > 0).map((group) => (
                  <section key={group} className="wp-panel" aria-label={t(`ideas.${group}`)}>
                    <div className="row list-head">
                      <h2>{t(`ideas.${group}`)}</h2>
                      <span className="fg-3">{groups[group].length}</span>
                    </div>
                    <IdeaList ideas={groups[group]} view={plan} undo={undo} now={now} />
                  </section>
                ))}
              </>
            );
          }}
        </Live>
      </div>
    </>
  );
}
