import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { PageHead } from '@/components/page/PageHead';
import { ideasQuery } from '@/components/plan/plan-data';
import { t } from '@/components/ui/message';

/** Thoughts for later; unused ones come up again. */
export default function IdeasPage() {
  return (
    <>
      <PageHead title={t('ideas.title')} note={t('ideas.note')} />
      <div className="wp-body">
        <Live query={ideasQuery}>
          {(ideas) =>
            ideas.length === 0 ? <Empty title={t('ideas.none')} text={t('ideas.none_hint')} /> : null
          }
        </Live>
      </div>
    </>
  );
}
