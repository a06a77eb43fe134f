import { type LintClient, startLintThread } from '@/utils/lint-thread/client';
import { snapshotQuery, termsQuery } from './data';

let shared: LintClient | undefined;

/** The dashboard's one lint thread. */
export function lintClient(): LintClient {
  shared ??= startLintThread(snapshotQuery, termsQuery);
  return shared;
}
