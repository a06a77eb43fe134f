/** One contender on one list in a process of its own; prints one JSON line. Arguments: contender, list, post length. */
import { performance } from 'node:perf_hooks';
import { CONTENDERS } from './contenders';
import { type LexiconName, lexiconWords, posts } from './inputs';

const [name = '', list = '10k', size = '2000'] = process.argv.slice(2);
const build = CONTENDERS[name];
if (!build) throw new Error(`no contender ${name}`);

const BUDGET_MS = 900;
const length = Number(size);
const words = lexiconWords(list as LexiconName);
const texts = posts(length > 1000 ? 120 : 400, length);

const collect = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

build(words.slice(0, 200));
const before = collect();
const t0 = performance.now();
const matcher = build(words);
const buildMs = performance.now() - t0;
const grown = collect() - before;
// where the stored form is the form in use its size is known; a heap that moves by megabytes says less
const heap = matcher.stored?.bytes ?? grown;

const best = texts.map(() => Number.POSITIVE_INFINITY);
let hits = 0;
const end = performance.now() + BUDGET_MS;
let rounds = 0;
do {
  hits = 0;
  texts.forEach((text, i) => {
    const from = performance.now();
    hits += matcher.find(text);
    const took = performance.now() - from;
    if (took < (best[i] as number)) best[i] = took;
  });
  rounds++;
} while (performance.now() < end && rounds < 200);

const restoreMs = (): number | undefined => {
  if (!matcher.stored) return undefined;
  const from = performance.now();
  for (let i = 0; i < 20; i++) matcher.stored.restore();
  return (performance.now() - from) / 20;
};
best.sort((a, b) => a - b);
const at = (q: number) => (best[Math.min(best.length - 1, Math.floor(q * best.length))] as number) * 1000;
console.log(
  JSON.stringify({
    name,
    list,
    length,
    p50: at(0.5),
    p99: at(0.99),
    buildMs,
    heap,
    hits,
    rounds,
    restoreMs: restoreMs(),
    words: words.length,
  }),
);
