/** One checker with one word list in a process of its own; prints one JSON line. Arguments: checker, list, ms per row. */
import { performance } from 'node:perf_hooks';
import { type LexiconName, lexiconWords } from '../matcher/inputs';
import { CHECKERS } from './checkers';
import { keystrokes, lintTexts, TEXT_KINDS } from './texts';

const [name = 'weiheng', list = '50k', budget = '700'] = process.argv.slice(2);
const build = CHECKERS[name];
if (!build) throw new Error(`no checker ${name}`);

const LENGTHS = [140, 2_000, 5_000] as const;
const POSTS = 2;
const STROKES = 60;

const from = performance.now();
const check = build(lexiconWords(list as LexiconName));
const buildMs = performance.now() - from;

const [cold = ''] = lintTexts('breaching', 1, 2_000);
const began = performance.now();
check(cold);
const first = performance.now() - began;

const rows = TEXT_KINDS.flatMap((kind) =>
  LENGTHS.map((length) => {
    const texts = lintTexts(kind, POSTS, length).flatMap((post) => keystrokes(post, STROKES));
    // first uses compile rule expressions; a person has them behind after the first words
    let found = 0;
    const repeat = (ms: number, least: number): number[] => {
      const times: number[] = [];
      const end = performance.now() + ms;
      for (let i = 0; performance.now() < end || times.length < least; i++) {
        const text = texts[i % texts.length] as string;
        const start = performance.now();
        found = Math.max(found, check(text));
        times.push(performance.now() - start);
      }
      return times;
    };
    repeat(Number(budget) / 2, 3);
    const times = repeat(Number(budget), 20);
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(share * times.length)] as number;
    return { kind, length, p50: at(0.5), p99: at(0.99), runs: times.length, found };
  }),
);
console.log(JSON.stringify({ name, list, buildMs, first, rows }));
