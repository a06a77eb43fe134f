import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { LintMemory } from '@/utils/domain/lint/memory';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { planLint } from '@/utils/domain/lint/plan';
import type { LabelledText } from '@/utils/domain/lint/quality';
import { buildScanner } from '@/utils/domain/lint/scanner';
import { prepareSource } from '@/utils/domain/lint/source';
import { createTermIndex } from '@/utils/domain/lint/term-index';
import type { View } from '@/utils/domain/lint/view';
import type { Category } from '@/utils/model/category';
import { contextFor, readExample } from '../../tests/support/rule-tester';

/** Labelled texts do not depend on the day they are read. */
export const NOW = Date.parse('2026-11-24T12:00:00+08:00');

/** Labelled sets the score learns from, each by one hand. `third-hand` and `fourth-hand` are tests and never read here. */
export const HANDS = ['dev', 'held-out', 'second-hand'] as const;

/** Posts without a breach, and the examples of the rules. */
export const MORE = ['ordinary', 'examples'] as const;

export interface TrainingText extends LabelledText {
  readonly set: string;
  /** Only this category is known of the text. */
  readonly only?: Category;
  /** As the score sees it: folded, disguises read. */
  readonly view: View;
}

const path = (set: string): string => `tests/quality/${set}.jsonl`;
const presentSets = (): readonly string[] => [...HANDS, 'ordinary'].filter((set) => existsSync(path(set)));

/** What the labelled texts are now; written into the weights and compared by a test. */
export function corpusHash(): string {
  const hash = createHash('sha256');
  for (const set of presentSets()) hash.update(set).update(readFileSync(path(set)));
  return hash.digest('hex').slice(0, 16);
}

function readSet(set: string): readonly LabelledText[] {
  return readFileSync(path(set), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const text = JSON.parse(line) as LabelledText;
      return { ...text, expect: text.expect ?? [] };
    });
}

/** Hit and pass examples of the rules: short, exact, and known for one category only. */
function ruleExamples(): readonly (LabelledText & { readonly only: Category })[] {
  return BUILTIN_PACKS.flatMap((pack) =>
    pack.rules
      .filter(({ kind }) => kind !== 'wording')
      .flatMap((rule) => {
        const context = contextFor(pack.when, rule.when);
        const hits = rule.examples.hit.map((example, i) => ({
          ...readExample(example),
          id: `${rule.id}+${i}`,
        }));
        const passes = rule.examples.pass.map((example, i) => ({
          ...readExample(example),
          id: `${rule.id}-${i}`,
        }));
        return [...hits.filter(({ marks }) => marks.length > 0), ...passes].map(({ id, text, marks }) => ({
          id,
          text,
          context,
          expect: marks.map((mark) => ({ ...mark, category: rule.category })),
          hardNegative: marks.length === 0,
          only: rule.category,
        }));
      }),
  );
}

/** All training texts with their views, by set. */
export function readCorpus(): ReadonlyMap<string, readonly TrainingText[]> {
  const index = createTermIndex(buildScanner(BUILTIN_PACKS));
  const plan = planLint([]);
  const see = (text: LabelledText): View => {
    const context = { ...text.context, surface: 'post', now: NOW } as const;
    const source = prepareSource(text.text, context, index, plan, new LintMemory());
    return source.decoded ?? source.folded;
  };
  const sets = new Map<string, readonly TrainingText[]>();
  for (const set of presentSets())
    sets.set(
      set,
      readSet(set).map((text) => ({ ...text, set, view: see(text) })),
    );
  sets.set(
    'examples',
    ruleExamples().map((text) => ({ ...text, set: 'examples', view: see(text) })),
  );
  return sets;
}
