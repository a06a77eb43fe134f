import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLinter } from '@/utils/domain/lint/create-linter';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { type LabelledText, measureQuality, recallOf } from '@/utils/domain/lint/quality';
import { buildScanner } from '@/utils/domain/lint/scanner';
import { openBuiltinWording } from '@/utils/domain/lint/wording/builtin';

interface Floors {
  readonly recall: number;
  readonly hardNegativesClean: number;
  readonly tightSpans: number;
  readonly categories: Readonly<Record<string, number>>;
  readonly evasions: Readonly<Record<string, number>>;
}

const NOW = Date.parse('2026-11-24T12:00:00+08:00');

const readLines = (name: string): readonly LabelledText[] =>
  readFileSync(`tests/quality/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledText);

const floors = JSON.parse(readFileSync('tests/quality/floors.json', 'utf8')) as Record<string, Floors>;
const linter = createLinter({
  packs: BUILTIN_PACKS,
  scanner: buildScanner(BUILTIN_PACKS),
  wording: openBuiltinWording(),
});
const lint = (item: Pick<LabelledText, 'text' | 'context'>) =>
  linter.lint(item.text, { ...item.context, surface: 'post', now: NOW });

for (const [name, floor] of Object.entries(floors)) {
  describe(`quality on ${name}`, () => {
    const report = measureQuality(readLines(name), (item) => lint(item).findings);
    const below = (
      scores: ReadonlyMap<string, Parameters<typeof recallOf>[0]>,
      least: Readonly<Record<string, number>>,
    ) =>
      Object.entries(least)
        .map(([key, min]) => ({
          key,
          min,
          recall: recallOf(scores.get(key) ?? { expected: 1, found: 0, reported: 0, right: 0 }),
        }))
        .filter(({ min, recall }) => recall < min);

    it('finds as much as recorded, in every category and disguise', () => {
      expect(recallOf(report.overall)).toBeGreaterThanOrEqual(floor.recall);
      expect(below(report.categories, floor.categories)).toEqual([]);
      expect(below(report.evasions, floor.evasions)).toEqual([]);
    });

    it('leaves hard negatives alone and marks the right words', () => {
      expect(report.hardNegatives.clean / report.hardNegatives.texts).toBeGreaterThanOrEqual(
        floor.hardNegativesClean,
      );
      expect(report.spans.tight / report.spans.hits).toBeGreaterThanOrEqual(floor.tightSpans);
    });
  });
}

describe('ordinary posts', () => {
  it('get fewer than five block-level findings per 1,000', () => {
    const posts = readLines('ordinary');
    const blocked = posts.filter((item) => lint(item).findings.some((f) => f.severity === 'block'));
    expect(blocked.length / posts.length).toBeLessThan(0.005);
  });

  it('make no rule fail', () => {
    expect(readLines('ordinary').flatMap((item) => lint(item).crashed)).toEqual([]);
  });
});
