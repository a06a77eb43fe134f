import { useEffect, useState } from 'react';
import type { LintResult } from '@/utils/domain/lint/create-linter';
import { lintContextOf } from '@/utils/guard/lint-context';
import type { DraftContent, SendKind } from '@/utils/model/draft';
import type { GovernedAccount, LintContext } from '@/utils/model/policy';
import type { Surface } from '@/utils/model/surface';
import { usePorts } from './ports';

const surfaceOf = (kind: SendKind): Surface => (kind === 'fast-repost' ? 'repost' : kind);

/**
 * What the linter is told of a draft. Sources that came with it are left out: the claims they stand for are what a
 * reviewer has to accept.
 */
export const reviewContext = (
  content: DraftContent,
  account: GovernedAccount | undefined,
  now: number,
): LintContext =>
  lintContextOf(content.text, {
    surface: surfaceOf(content.kind),
    account: {
      account,
      mode: account?.mode ?? 'confirm',
      industry: account?.industry ?? 'general',
      whenUnknown: 'open',
    },
    now,
    pictures: content.media.length,
    statement: content.statement,
  });

interface Checked {
  readonly content: DraftContent;
  readonly result?: LintResult;
  readonly error?: unknown;
}

/** Findings of a content; `undefined` result without an error = still being checked. */
export function useLint(
  content: DraftContent,
  account: GovernedAccount | undefined,
): Omit<Checked, 'content'> {
  const ports = usePorts();
  const [state, setState] = useState<Checked>();
  useEffect(() => {
    let isCurrent = true;
    const keep = (part: Omit<Checked, 'content'>) => isCurrent && setState({ content, ...part });
    ports.lint(content.text, reviewContext(content, account, Date.now())).then(
      (result) => keep({ result }),
      (error: unknown) => keep({ error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [ports, content, account]);
  return state?.content === content ? state : {};
}
