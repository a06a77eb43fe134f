import { t } from '@/components/ui/message';
import type { EvidenceParts } from '@/utils/domain/audit/evidence-file';
import { contentOf } from '@/utils/store/repos/drafts';

/** What the file will hold, counted. */
export function Holds({ parts }: { readonly parts: EvidenceParts }) {
  const { draft, events, previews, findings, posts, audit, account, guard = [], shots = [] } = parts;
  const lines = [
    ...(draft
      ? [
          t('org.evidence_text', draft.versions.length),
          t('org.evidence_media', Object.keys(previews).length),
          t('org.evidence_decisions', draft.rounds.flatMap((round) => round.decisions).length),
          t('org.evidence_comments', draft.comments.filter((one) => !one.isPrivate).length),
          t('org.evidence_events', events.length),
        ]
      : [t('org.evidence_no_draft')]),
    t('org.evidence_findings', findings.list.length),
    t('org.evidence_posts', posts.length),
    t('org.evidence_guard', guard.length),
    t('org.evidence_shots', shots.length),
    t('org.evidence_entries', audit.entries.length),
  ];
  return (
    <>
      <p className="t14">
        <b>@{account.name}</b> {(draft ? contentOf(draft)?.text : posts[0]?.text) || t('review.no_words')}
      </p>
      <h2>{t('org.evidence_holds')}</h2>
      <ul className="dots">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
