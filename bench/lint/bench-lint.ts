import { runChild } from '../lib/child';
import { goal, type Section } from '../lib/section';
import { figure } from '../lib/stats';

interface Row {
  readonly kind: string;
  readonly length: number;
  readonly p50: number;
  readonly p99: number;
  readonly found: number;
}
interface Child {
  readonly name: string;
  readonly list: string;
  readonly first: number;
  readonly rows: readonly Row[];
}

const LISTS = ['1k', '10k', '50k', '200k'] as const;
const SCRATCH = 'weiheng from scratch';
const CHECKERS = ['weiheng', SCRATCH, 'sensitive-word-tool', 'mint-filter'] as const;
const PEERS = CHECKERS.slice(2);
const BUDGET_MS = 450;

/** Every rule and the company words on each keystroke, and peers that only look for the words. */
export async function benchLint(): Promise<readonly Section[]> {
  const results: Child[] = [];
  for (const list of LISTS) {
    for (const checker of CHECKERS)
      results.push(await runChild<Child>('bench/lint/child.ts', [checker, list, `${BUDGET_MS}`]));
  }
  const at = (name: string, list: string, kind: string, length: number): Row | undefined =>
    results
      .find((result) => result.name === name && result.list === list)
      ?.rows.find((row) => row.kind === kind && row.length === length);
  const ours = results.filter(({ name }) => name === 'weiheng');
  const rows = ours.flatMap(({ list, rows: measured }) =>
    measured.map(({ kind, length, p50, p99, found }) => {
      const scratch = at(SCRATCH, list, kind, length);
      const peers = PEERS.flatMap((peer) => {
        const other = at(peer, list, kind, length);
        return [other ? `${figure(other.p50)} (× ${figure(other.p50 / p50)})` : '–'];
      });
      return [
        list,
        kind,
        length.toLocaleString('en'),
        `${found}`,
        figure(p50),
        figure(p99),
        figure(scratch?.p50 ?? Number.NaN),
        ...peers,
      ];
    }),
  );
  const main = at('weiheng', '50k', 'ordinary', 2_000);
  const long = at('weiheng', '200k', 'ordinary', 5_000);
  return [
    {
      title: 'The whole linter on every keystroke',
      how: `All built-in packs and the company words judge the text again after each of 60 characters typed at the end of a post, with the memory of the texts before as in a box; “from scratch” judges each text as if it were the first, nothing remembered; texts are ordinary posts (or with every third one breaching) one after another. Times in ms of single calls, garbage collection included; each checker and list in a process of its own, turn by turn. The peers look for the words only: no rules, no disguises, no places in the original (in brackets: their time against ours). First judgement of a fresh process, expressions compiled: ${ours.map(({ list, first }) => `${list} ${figure(first)} ms`).join(', ')}.`,
      head: ['company words', 'texts', 'characters', 'findings', 'p50', 'p99', 'p50 from scratch', ...PEERS],
      rows,
      goals:
        main && long
          ? [
              goal('2,000 characters, 50k words, p50', '≤ 0.3 ms', `${figure(main.p50)} ms`, main.p50 <= 0.3),
              goal('2,000 characters, 50k words, p99', '≤ 4 ms', `${figure(main.p99)} ms`, main.p99 <= 4),
              goal(
                '5,000 characters, 200k words, four times slower (4 × p50; measured in the browser below)',
                '≤ 16.7 ms',
                `${figure(4 * long.p50)} ms`,
                4 * long.p50 <= 16.7,
              ),
            ]
          : [],
    },
  ];
}
