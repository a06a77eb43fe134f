import { runChild } from '../lib/child';
import { goal, type Section } from '../lib/section';
import { figure } from '../lib/stats';

interface Child {
  readonly name: string;
  readonly list: string;
  readonly p50: number;
  readonly p99: number;
  readonly buildMs: number;
  readonly heap: number;
  readonly hits: number;
  readonly words: number;
  readonly restoreMs?: number;
}

const OURS = 'weiheng exact';
const LISTS = ['1k', '10k', '50k', '200k'] as const;
const FULL = ['weiheng folded + skip + repeat', 'weiheng + homophones + pinyin'] as const;
const PIPELINE = 'NFKC + opencc-js + strip + aho-corasick';
const PEERS = [
  '@monyone/aho-corasick fast',
  'modern-ahocorasick',
  'mint-filter',
  'sensitive-word-tool',
  PIPELINE,
  'String.includes loop',
] as const;
/** Peers that need minutes for a list say nothing about it. */
const SKIP: Readonly<Record<string, readonly string[]>> = {
  'String.includes loop': ['50k', '200k'],
  'modern-ahocorasick': ['200k'],
};
const LENGTH = 2000;

/** The matcher against the libraries people would take, same texts and lists, each in a fresh process. */
export async function benchMatcher(): Promise<readonly Section[]> {
  const results: Child[] = [];
  for (const list of LISTS)
    for (const name of [OURS, ...FULL, ...PEERS])
      if (!SKIP[name]?.includes(list))
        results.push(await runChild<Child>('bench/matcher/child.ts', [name, list, `${LENGTH}`]));

  const ours = (list: string): Child | undefined =>
    results.find((one) => one.name === OURS && one.list === list);
  const rows = results.map((one) => {
    const own = ours(one.list);
    return [
      one.name,
      one.list,
      figure(one.p50),
      own ? `× ${figure(one.p50 / own.p50)}` : '–',
      figure(one.p99),
      figure(one.buildMs),
      figure(one.heap / one.words),
      `${one.hits}`,
    ];
  });
  const fastest = (list: string): number =>
    Math.min(
      ...results
        .filter((one) => one.list === list && !one.name.startsWith('weiheng') && one.name !== PIPELINE)
        .map((one) => one.p50),
    );
  const goals = (['10k', '50k', '200k'] as const).flatMap((list) => {
    const own = ours(list);
    if (!own) return [];
    const ratio = fastest(list) / own.p50;
    const pipeline = results.find((one) => one.list === list && one.name === PIPELINE);
    const [folded, sounds] = FULL.map((name) =>
      results.find((one) => one.list === list && one.name === name),
    );
    const against = (p50: number | undefined): number => (p50 === undefined ? Number.NaN : p50 / own.p50);
    return [
      goal(
        `every disguise but sounds ÷ exact, ${list}`,
        '≤ 2.5',
        figure(against(folded?.p50)),
        against(folded?.p50) <= 2.5,
      ),
      goal(
        `with homophones ÷ exact, ${list}`,
        '≤ 5',
        figure(against(sounds?.p50)),
        against(sounds?.p50) <= 5,
      ),
      goal(
        `hand pipeline ÷ every disguise but sounds, ${list}`,
        '≥ 8',
        figure((pipeline?.p50 ?? 0) / (folded?.p50 ?? 1)),
        (pipeline?.p50 ?? 0) / (folded?.p50 ?? 1) >= 8,
      ),
      goal(`fastest peer ÷ ours, ${list} words`, '≥ 8', `${figure(ratio)}`, ratio >= 8),
    ];
  });
  return [
    {
      title: 'Matcher',
      how: `All overlapping occurrences in posts of ${LENGTH} units; µs per post, best of many rounds, p50 and p99 over posts; build in ms; bytes of heap a word. Fresh process each. Hits differ where a peer drops overlaps or reads fewer disguises.`,
      head: ['contender', 'words', 'p50 µs', 'against ours', 'p99 µs', 'build ms', 'bytes/word', 'hits'],
      rows,
      goals,
    },
  ];
}
