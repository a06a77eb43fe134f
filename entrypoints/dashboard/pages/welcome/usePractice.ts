import { useEffect, useState } from 'react';
import type { Finding } from '@/utils/model/finding';
import { lintClient } from '../../lint';

/** The practice text with its findings; `first` = how many there were at the start. */
export function usePractice(start: string) {
  const [text, setText] = useState(start);
  const [evidence, setEvidence] = useState<Readonly<Record<string, string>>>({});
  const [findings, setFindings] = useState<readonly Finding[]>();
  const [first, setFirst] = useState(0);
  const [error, setError] = useState<unknown>();

  useEffect(() => {
    let isCurrent = true;
    lintClient()
      .lint(text, {
        industry: 'general',
        commercial: true,
        hasPurchaseLink: false,
        surface: 'post',
        accountKind: 'official',
        now: Date.now(),
        evidence,
      })
      .then(
        ({ result }) => {
          if (!isCurrent) return;
          setFindings(result.findings);
          const open = result.findings.filter((finding) => finding.severity !== 'info').length;
          setFirst((known) => Math.max(known, open));
        },
        (failure: unknown) => isCurrent && setError(failure),
      );
    return () => {
      isCurrent = false;
    };
  }, [text, evidence]);

  return {
    text,
    findings,
    first,
    error,
    setText,
    giveEvidence: (rule: string, source: string) => setEvidence({ ...evidence, [rule]: source }),
  };
}
