import { useEffect, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Check } from '@/components/page/Check';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { saveFile } from '@/components/page/save-file';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { dayOf } from '@/utils/core/day';
import { sha256Hex } from '@/utils/core/sha256';
import type { EvidenceParts } from '@/utils/domain/audit/evidence-file';
import { makeEvidence } from '@/utils/domain/audit/make-evidence';
import { collectEvidence, type EvidenceSubject, leavePrivateOut } from './collect-evidence';
import { Holds } from './Holds';
import { Screenshot } from './Screenshot';

/** What goes into the file of one draft or post, and the file. */
export function EvidencePanel({ subject }: { readonly subject: EvidenceSubject }) {
  const [parts, setParts] = useState<EvidenceParts>();
  const [error, setError] = useState<unknown>();
  const [withPrivate, setWithPrivate] = useState(false);
  const [shot, setShot] = useState<EvidenceParts['screenshot']>(null);
  const [made, setMade] = useState<{ readonly name: string; readonly seal: string }>();
  useEffect(() => {
    let isCurrent = true;
    collectEvidence(subject).then(
      (found) => isCurrent && setParts(found),
      (failure: unknown) => isCurrent && setError(failure),
    );
    return () => {
      isCurrent = false;
    };
  }, [subject]);

  const save = useAction(async () => {
    setMade(undefined);
    // collected anew: the record may have grown since the page was opened
    const fresh = await collectEvidence(subject);
    const chosen = withPrivate ? fresh : await leavePrivateOut(fresh);
    const file = await makeEvidence({ ...chosen, screenshot: shot }, sha256Hex);
    const name = `weiheng-evidence-${'mid' in subject ? subject.mid : subject.draftId.slice(0, 8)}-${dayOf(Date.now())}.json`;
    saveFile(name, `${JSON.stringify(file)}\n`, 'application/json');
    setMade({ name, seal: file.seal });
  });
  const privates = parts?.draft?.comments.filter((one) => one.isPrivate).length ?? 0;

  return (
    <section className="wp-panel wp-section" aria-label={t('org.evidence_of')}>
      <ErrorNote error={error ?? save.error} />
      {!parts && error === undefined && <p className="fg-3">{t('page.common.reading')}</p>}
      {parts && (
        <>
          <Holds parts={parts} />
          {privates > 0 && (
            <div>
              <Check
                label={t('org.evidence_private', privates)}
                checked={withPrivate}
                onChange={setWithPrivate}
              />
              <p className="fg-2 t12">{t('org.evidence_private_hint')}</p>
            </div>
          )}
          <Screenshot shot={shot} onChange={setShot} />
          <div className="row">
            <Button look="primary" off={save.isBusy} onClick={() => void save.run()}>
              {t('org.evidence_make')}
            </Button>
            <a href="#/evidence">{t('org.evidence_back')}</a>
          </div>
        </>
      )}
      {made && (
        <Notice tone="ok" title={t('org.evidence_done', made.name)}>
          {t('org.evidence_seal')} <code>{made.seal}</code> {t('org.evidence_seal_hint')}
        </Notice>
      )}
    </section>
  );
}
