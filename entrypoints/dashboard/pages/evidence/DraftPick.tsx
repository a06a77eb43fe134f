import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { Chip } from '@/components/ui/Chip';
import { type MessageKey, t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import { type Draft, PHASES } from '@/utils/model/draft';
import { contentOf, readDrafts } from '@/utils/store/repos/drafts';
import { reader } from '../../data';
import { timeText } from '../../time-text';

const lastAt = (draft: Draft): number => draft.versions[draft.versions.length - 1]?.at ?? 0;
/** Rows shown; an older draft is reached from its badge or its number. */
const SHOWN = 200;

const draftsQuery = createQuery(['drafts'], async () => {
  const drafts = await readDrafts(await reader(), PHASES);
  return [...drafts].sort((a, b) => lastAt(b) - lastAt(a)).slice(0, SHOWN);
});

const phaseText = ({ phase }: Draft): string => t(`review.phase_${phase.replaceAll('-', '_')}` as MessageKey);

/** Drafts to choose from, newest first. */
export const DraftPick = () => (
  <Live query={draftsQuery}>
    {(drafts) => (
      <section className="wp-panel" aria-label={t('org.evidence_pick')}>
        <div className="list-head">
          <h2>{t('org.evidence_pick')}</h2>
        </div>
        {drafts.length === 0 && <Empty title={t('org.evidence_none')} text={t('org.evidence_none_hint')} />}
        <ul>
          {drafts.map((draft) => (
            <li key={draft.id} className="account">
              <div className="row">
                <a className="cut grow" href={`#/evidence/${encodeURIComponent(draft.id)}`}>
                  {contentOf(draft)?.text || t('review.no_words')}
                </a>
                <span className="fg-3 t12">{timeText(lastAt(draft))}</span>
                <Chip>{phaseText(draft)}</Chip>
              </div>
            </li>
          ))}
        </ul>
      </section>
    )}
  </Live>
);
