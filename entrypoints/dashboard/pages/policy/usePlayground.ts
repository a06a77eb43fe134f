import { useEffect, useState } from 'react';
import { useLive } from '@/components/hooks/useLive';
import type { LintResult } from '@/utils/domain/lint/create-linter';
import type { AccountKind, Industry, LintContext } from '@/utils/model/policy';
import { snapshotQuery, termsQuery } from '../../data';
import { lintClient } from '../../lint';

export interface PlayContext {
  readonly industry: Industry;
  readonly accountKind: AccountKind;
  readonly commercial: boolean;
  readonly hasPurchaseLink: boolean;
}

interface Played {
  readonly text: string;
  readonly result: LintResult;
  readonly ms: number;
}

export const lintContext = (context: PlayContext, now: number): LintContext => ({
  ...context,
  surface: 'post',
  now,
});

/** Result for a text; an answer that was overtaken by a newer text is dropped, the last one stays meanwhile. */
export function usePlayground(
  text: string,
  context: PlayContext,
): { readonly state: Played | undefined; readonly error: unknown } {
  const [state, setState] = useState<Played>();
  const [error, setError] = useState<unknown>();
  const rev = useLive(snapshotQuery).value?.rev;
  const terms = useLive(termsQuery).value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision of the policy or the words asks for a new check
  useEffect(() => {
    if (text === '') {
      setState(undefined);
      return;
    }
    let isCurrent = true;
    lintClient()
      .lint(text, lintContext(context, Date.now()))
      .then(
        ({ result, ms }) => {
          if (!isCurrent) return;
          setState({ text, result, ms });
          setError(undefined);
        },
        (failure: unknown) => isCurrent && setError(failure),
      );
    return () => {
      isCurrent = false;
    };
  }, [text, context, rev, terms]);
  return { state, error };
}
