import type { Linter } from '@/utils/domain/lint/create-linter';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import type { LintContext } from '@/utils/model/policy';
import { buildLinter } from './build-linter';
import type { LintAnswer, LintOrder } from './messages';

/** One example of each pack. */
const warmTexts = BUILTIN_PACKS.flatMap((pack) => pack.rules[0]?.examples.hit.slice(0, 1) ?? []);
const WARM_CONTEXT: LintContext = {
  industry: 'general',
  commercial: true,
  hasPurchaseLink: true,
  surface: 'post',
  now: 0,
};

/** The first run of each rule is slow: one text at a time, between the texts of people. */
function warmUp(fresh: Linter, texts: readonly string[]): void {
  const [text, ...rest] = texts;
  if (text === undefined || fresh !== linter) return;
  setTimeout(() => {
    fresh.lint(text, WARM_CONTEXT);
    warmUp(fresh, rest);
  });
}

let linter: Linter | undefined;

const answer = (message: LintAnswer) => postMessage(message);
const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

// Off the page's thread: 200,000 company words take seconds to compile, and a batch must not freeze the page.
self.onmessage = ({ data }: MessageEvent<LintOrder>) => {
  if (data.kind === 'set') {
    try {
      linter = buildLinter(data.policy, data.terms);
      answer({ kind: 'set' });
      warmUp(linter, warmTexts);
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
