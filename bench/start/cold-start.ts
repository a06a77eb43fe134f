import { asExpression } from '../../tests/e2e/harness/call-worker';
import { findWorker, killWorker } from '../../tests/e2e/harness/worker';
import { type Bench, importWords, openBench } from '../lib/browser';
import { goal, type Section } from '../lib/section';
import { figure, median } from '../lib/stats';
import { type LexiconName, lexiconWords } from '../matcher/inputs';

const TURNS = 5;
const VERDICT_TURNS = 3;
const LISTS: readonly (LexiconName | '0')[] = ['0', '50k', '200k'];
const DRAFT = `?content=${encodeURIComponent('这款茶采用国家级工艺')}`;

const askMs = async ({ control }: Bench, method: string): Promise<number> => {
  if (!control) throw new Error('no extension');
  return control.evaluate(`(async () => {
    const from = performance.now();
    await ${asExpression(method)};
    return performance.now() - from;
  })()`);
};

const forgetLists = async ({ control }: Bench): Promise<void> => {
  await control?.evaluate(async () => {
    await caches.delete('weiheng-lists');
  });
};

async function medianOf(turns: number, once: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) times.push(await once());
  return median(times);
}

/** Focus of a box that holds a draft → the verdict on it, the worker stopped just before. */
async function firstVerdict(bench: Bench, stop: boolean): Promise<number> {
  const { page, composer } = await bench.openHome(DRAFT);
  await composer.expectText('这款茶采用国家级工艺');
  await page.evaluate(() => {
    document.addEventListener(
      'mousedown',
      () => {
        const from = performance.now();
        // no named functions here: the runner would wrap them in a helper that the page does not have
        new MutationObserver((_changes, observer) => {
          if (!document.querySelector('weiheng-composer[data-verdict="block"]')) return;
          observer.disconnect();
          Object.assign(window, { toVerdict: performance.now() - from });
        }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-verdict'] });
      },
      { capture: true, once: true },
    );
  });
  if ((await page.locator('weiheng-composer').count()) > 0) throw new Error('judged before the press');
  if (stop) await killWorker(bench.context);
  await composer.textarea.click();
  const read = await page.waitForFunction(
    () => `${(window as unknown as { toVerdict?: number }).toVerdict ?? ''}`,
  );
  const took = Number(await read.jsonValue());
  await page.close();
  return took;
}

/** The worker stopped before every question, with company word lists of several sizes. */
export async function benchStart(): Promise<readonly Section[]> {
  const bench = await openBench({ extension: true, posts: 40 });
  await findWorker(bench.context);
  const rows: string[][] = [];
  const restored = new Map<string, { stored: number; built: number; policy: number; verdict: number }>();
  for (const list of LISTS) {
    if (list !== '0') await importWords(bench, lexiconWords(list));
    const cold = (method: string, forget = false) =>
      medianOf(TURNS, async () => {
        if (forget) await forgetLists(bench);
        await killWorker(bench.context);
        return askMs(bench, method);
      });
    const built = list === '0' ? 0 : await cold('lexicon.compiled', true);
    await askMs(bench, 'rules.builtin');
    const stored = list === '0' ? 0 : await cold('lexicon.compiled');
    const policy = await cold('policy.snapshot');
    const warm = await medianOf(TURNS, () => askMs(bench, 'policy.snapshot'));
    const verdict = await medianOf(VERDICT_TURNS, () => firstVerdict(bench, true));
    const awake = await medianOf(VERDICT_TURNS, () => firstVerdict(bench, false));
    restored.set(list, { stored, built, policy, verdict });
    rows.push([
      list,
      figure(policy),
      figure(warm),
      list === '0' ? '–' : figure(stored),
      list === '0' ? '–' : figure(built),
      list === '0' ? '–' : `× ${(built / stored).toFixed(1)}`,
      figure(verdict),
      figure(awake),
    ]);
  }
  await bench.close();
  const at50k = restored.get('50k');
  const wake = restored.get('0')?.policy ?? 0;
  const policyMs = at50k?.policy ?? Number.NaN;
  const ratio = (at50k?.built ?? 0) / (at50k?.stored ?? 1);
  return [
    {
      title: 'Cold start: the worker stopped before every question',
      how: `Round trips by message in ms, medians of ${TURNS} (verdicts: of ${VERDICT_TURNS}); the browser’s own start of the worker is in every cold figure (${figure(wake)} ms for the snapshot with no words). “Stored” reads compiled words and hands them over, “built” compiles them from the word store first. The verdict counts from the press into a box that holds a draft until its finding is shown: start of the worker, composer part, rules and words included.`,
      head: [
        'company words',
        'policy, cold',
        'policy, warm',
        'words, stored',
        'words, built',
        'built : stored',
        'first verdict, cold',
        'first verdict, warm',
      ],
      rows,
      goals: [
        goal('cold policy load at 50k words', '≤ 50 ms', `${figure(policyMs)} ms`, policyMs <= 50),
        goal(
          'stored words against built, 50k, whole round trip',
          '≥ 10 ×',
          `${ratio.toFixed(1)} ×`,
          ratio >= 10,
        ),
      ],
    },
  ];
}
