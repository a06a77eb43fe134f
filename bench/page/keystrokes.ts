import { throttleCpu } from '../../tests/e2e/harness/page-tools';
import { type Bench, importWords, openBench } from '../lib/browser';
import { profileScript } from '../lib/profile';
import { goal, type Section } from '../lib/section';
import { figure, quantile } from '../lib/stats';
import { lintTexts } from '../lint/texts';
import { type LexiconName, lexiconWords } from '../matcher/inputs';

const STROKES = 50;
const FINDINGS = 40;
const BAD = '采用国家级工艺，';

interface Case {
  readonly length: number;
  readonly words: LexiconName | undefined;
  readonly throttle: number;
}
const CASES: readonly Case[] = [
  { length: 140, words: undefined, throttle: 1 },
  { length: 2_000, words: undefined, throttle: 1 },
  { length: 2_000, words: '50k', throttle: 1 },
  { length: 5_000, words: '200k', throttle: 4 },
];

/** Ordinary posts with `FINDINGS` breaches spread over them (fewer when they do not fit). */
function textOf(length: number): string {
  const [plain = ''] = lintTexts('ordinary', 1, length);
  const marks = Math.min(FINDINGS, Math.floor(length / 40));
  const every = Math.floor(length / marks);
  let text = '';
  for (let i = 0; i < marks; i++) text += BAD + plain.slice(i * every, (i + 1) * every - BAD.length);
  return text.slice(0, length);
}

interface Typed {
  /** From the input event to the end of the frame that shows it, ms. */
  readonly toPaint: readonly number[];
  /** Our script per keystroke, ms; 0 without the extension. */
  readonly ours: number;
  readonly findings: number;
}

async function type(bench: Bench, { length, throttle }: Case, extension: boolean): Promise<Typed> {
  const { page, composer } = await bench.openHome();
  await composer.type('好');
  const host = page.locator('weiheng-composer');
  if (extension)
    await page
      .locator('weiheng-composer:not([data-verdict="pending"])')
      .waitFor({ state: 'attached', timeout: 60_000 });
  await page.keyboard.insertText(textOf(length));
  if (extension)
    await page
      .locator('weiheng-composer[data-verdict="block"]')
      .waitFor({ state: 'attached', timeout: 60_000 });
  await page.keyboard.type('还有还有还有还有', { delay: 40 });
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { toPaint: times });
    const channel = new MessageChannel();
    let from = 0;
    // a message posted in the last callback of a frame arrives when the frame has been drawn
    channel.port1.onmessage = () => times.push(performance.now() - from);
    document.addEventListener(
      'input',
      () => {
        from = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => channel.port2.postMessage(0)));
      },
      true,
    );
  });
  if (throttle > 1) await throttleCpu(page, throttle);
  const work = (): Promise<void> => page.keyboard.type('再'.repeat(STROKES), { delay: 60 * throttle });
  const { ours } = extension ? await profileScript(page, work) : await work().then(() => ({ ours: 0 }));
  await throttleCpu(page, 1);
  const toPaint = await page.evaluate(() => (window as unknown as { toPaint: number[] }).toPaint);
  const findings = extension ? Number(await host.getAttribute('data-findings')) : 0;
  await page.close();
  return { toPaint, ours: ours / STROKES, findings };
}

/** Typing at the end of long posts in the practice Weibo's main box. */
export async function benchKeystrokes(): Promise<readonly Section[]> {
  const off = await openBench({ extension: false, posts: 40 });
  const on = await openBench({ extension: true, posts: 40 });
  const rows: string[][] = [];
  const ours = new Map<Case, number>();
  let words: LexiconName | undefined;
  for (const one of CASES) {
    if (one.words !== undefined && one.words !== words) await importWords(on, lexiconWords(one.words));
    words = one.words;
    const without = await type(off, one, false);
    const typed = await type(on, one, true);
    ours.set(one, typed.ours);
    const paint = ({ toPaint }: Typed): string =>
      `${figure(quantile(toPaint, 0.5))} / ${figure(quantile(toPaint, 0.95))}`;
    rows.push([
      one.length.toLocaleString('en'),
      one.words ?? '0',
      `× ${one.throttle}`,
      `${typed.findings}`,
      figure(typed.ours),
      paint(typed),
      paint(without),
    ]);
  }
  await off.close();
  await on.close();
  const at = (length: number, list: LexiconName | undefined): number =>
    [...ours].find(([one]) => one.length === length && one.words === list)?.[1] ?? Number.NaN;
  const short = at(2_000, undefined);
  const long = at(5_000, '200k');
  return [
    {
      title: 'From a keystroke to painted marks',
      how: `Main box of the practice Weibo, ${STROKES} characters typed at the end of ordinary posts with breaches spread over them; all packs and the company words. “Script” is all of the extension’s script in the page (reading, judging, marks, list), sampled, per keystroke. To paint: from the input event over two frames until the second is drawn, so one frame of waiting is in every figure, without the extension too.`,
      head: [
        'characters',
        'company words',
        'CPU slowed',
        'findings',
        'our script ms',
        'to paint p50 / p95 ms',
        'the same without',
      ],
      rows,
      goals: [
        goal('script a keystroke, 2,000 characters, 40 marks', '≤ 1 ms', `${figure(short)} ms`, short <= 1),
        goal(
          '5,000 characters, 200k words, CPU four times slower',
          '≤ 16.7 ms (one frame)',
          `${figure(long)} ms`,
          long <= 16.7,
        ),
      ],
    },
  ];
}
