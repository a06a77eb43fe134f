import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAction } from '@/components/hooks/useAction';
import { Empty } from '@/components/page/Empty';
import { ErrorNote } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { saveFile } from '@/components/page/save-file';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { EvidenceSubject } from './collect-evidence';
import { DraftPick } from './DraftPick';
import { EvidencePanel } from './EvidencePanel';
import { findSubject } from './find-subject';
import { PostPick } from './PostPick';

const VERIFIER = 'weiheng-verify.html';

/** Hands out the verifier page as a file: inside the extension its script would not be allowed to run. */
async function saveVerifier(): Promise<void> {
  const url = `${browser.runtime.getURL('/')}${VERIFIER}`;
  saveFile(VERIFIER, await (await fetch(url)).text(), 'text/html');
}

/** Everything about one post in one file. The address names a draft, or a post by its number. */
export default function EvidencePage({ rest }: { readonly rest: readonly string[] }) {
  const [given] = rest;
  const [found, setFound] = useState<{
    readonly given: string;
    readonly subject: EvidenceSubject | undefined;
  }>();
  const [error, setError] = useState<unknown>();
  const verifier = useAction(saveVerifier);
  useEffect(() => {
    if (given === undefined) return;
    let isCurrent = true;
    findSubject(given).then(
      (subject) => isCurrent && setFound({ given, subject }),
      (failure: unknown) => isCurrent && setError(failure),
    );
    return () => {
      isCurrent = false;
    };
  }, [given]);
  const answer = found?.given === given ? found : undefined;

  return (
    <>
      <PageHead title={t('org.nav_evidence')} note={t('org.evidence_note')}>
        <Button onClick={() => void verifier.run()} title={t('org.evidence_verifier_hint')}>
          {t('org.evidence_verifier')}
        </Button>
      </PageHead>
      <div className="wp-body">
        <ErrorNote error={error ?? verifier.error} />
        {given === undefined && (
          <>
            <DraftPick />
            <PostPick />
          </>
        )}
        {given !== undefined && !answer && error === undefined && (
          <p className="wp-busy fg-3">{t('page.common.reading')}</p>
        )}
        {given !== undefined && answer && answer.subject === undefined && (
          <section className="wp-panel">
            <Empty title={t('org.evidence_missing')} text={t('org.evidence_missing_hint')}>
              <a href="#/evidence">{t('org.evidence_back')}</a>
            </Empty>
          </section>
        )}
        {answer?.subject && <EvidencePanel key={given} subject={answer.subject} />}
        <p className="fg-3 t12">{t('org.evidence_verifier_hint')}</p>
      </div>
    </>
  );
}
