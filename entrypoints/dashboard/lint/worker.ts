import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import type { LintContext } from '@/utils/model/policy';
import { buildLinter } from './build-linter';
import type { LintAnswer, LintOrder } from './messages';

/** One example of each pack. */
const warmUp = BUILTIN_PACKS.flatMap((pack) => pack.rules[0]?.examples.hit.slice(0, 1) ?? []);
const WARM_CONTEXT: LintContext = {
  industry: 'general',
  commercial: true,
  hasPurchaseLink: true,
  surface: 'post',
  now: 0,
};

let linter: ReturnType<typeof buildLinter> | undefined;

const answer = (message: LintAnswer) => postMessage(message);
const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

// Off the page's thread: 200,000 company words take seconds to compile, and a batch must not freeze the page.
self.onmessage = ({ data }: MessageEvent<LintOrder>) => {
  if (data.kind === 'set') {
    try {
      linter = buildLinter(data.policy, data.terms);
      // the first run of each rule is slow (tables are opened, code is compiled): not at the expense of the first text
      for (const text of warmUp) linter.lint(text, WARM_CONTEXT);
      answer({ kind: 'set' });
    } catch (error) {
      answer({ kind: 'set', error: textOf(error) });
    }
    return;
  }
  const { id, text, context } = data;
  if (!linter) return answer({ kind: 'failed', id, error: 'no rules' });
  try {
    const before = performance.now();
    const result = linter.lint(text, context);
    answer({ kind: 'lint', id, result, ms: performance.now() - before });
  } catch (error) {
    answer({ kind: 'failed', id, error: textOf(error) });
  }
};
