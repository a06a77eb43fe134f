import { buildLinter } from './build-linter';
import type { LintAnswer, LintOrder } from './messages';

let linter: ReturnType<typeof buildLinter> | undefined;

const answer = (message: LintAnswer) => postMessage(message);
const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

// Off the page's thread: 200,000 company words take seconds to compile, and a batch must not freeze the page.
self.onmessage = ({ data }: MessageEvent<LintOrder>) => {
  if (data.kind === 'set') {
    try {
      linter = buildLinter(data.policy, data.terms);
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
