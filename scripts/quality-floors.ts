/** Records what the linter reaches now, rounded down, as floors for tests/unit/quality-floor.test.ts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createLinter } from '@/utils/domain/lint/create-linter';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { type LabelledText, measureQuality, recallOf, type Score } from '@/utils/domain/lint/quality';
import { buildScanner } from '@/utils/domain/lint/scanner';
import { openBuiltinWording } from '@/utils/domain/lint/wording/builtin';

const NOW = Date.parse('2026-11-24T12:00:00+08:00');
/** Room for one label more or less in the small groups. */
const SLACK = 0.03;
const floor = (value: number): number => Math.max(0, Math.floor((value - SLACK) * 100) / 100);
const floorsOf = (scores: ReadonlyMap<string, Score>): Record<string, number> =>
  Object.fromEntries(
    [...scores]
      .filter(([, score]) => score.expected > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, score]) => [key, floor(recallOf(score))]),
  );

const linter = createLinter({
  packs: BUILTIN_PACKS,
  scanner: buildScanner(BUILTIN_PACKS),
  wording: openBuiltinWording(),
});
const SETS = ['dev', 'held-out', 'second-hand', 'third-hand', 'fourth-hand'];
const present = SETS.filter((name) => existsSync(`tests/quality/${name}.jsonl`));
const recorded = present.map((name) => {
  const texts = readFileSync(`tests/quality/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledText);
  const report = measureQuality(
    texts,
    (item) => linter.lint(item.text, { ...item.context, surface: 'post', now: NOW }).findings,
  );
  return [
    name,
    {
      recall: floor(recallOf(report.overall)),
      hardNegativesClean: floor(report.hardNegatives.clean / report.hardNegatives.texts),
      tightSpans: floor(report.spans.tight / report.spans.hits),
      categories: floorsOf(report.categories),
      evasions: floorsOf(report.evasions),
    },
  ];
});
writeFileSync('tests/quality/floors.json', `${JSON.stringify(Object.fromEntries(recorded), null, 2)}\n`);
