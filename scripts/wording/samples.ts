import { cutClauses } from '@/utils/domain/lint/wording/clauses';
import { contextFeatures, eachFeature, spell } from '@/utils/domain/lint/wording/features';
import { AROUND } from '@/utils/domain/lint/wording/score';
import { CATEGORIES, type Category } from '@/utils/model/category';
import type { Span } from '@/utils/model/span';
import type { TrainingText } from './corpus';

/** Categories that the score knows; typography and Weibo's grammar are about marks, which rules read better. */
export const SCORED: readonly Category[] = CATEGORIES.slice(0, CATEGORIES.indexOf('typography')).filter(
  (category) => category !== 'weibo-syntax',
);

/** One clause to learn from or to score. */
export interface Sample extends Span {
  readonly text: TrainingText;
  /** Hashes; one that occurs twice counts twice. */
  readonly features: readonly number[];
  /** Categories that the clause breaches; by place in `SCORED`. */
  readonly breaches: ReadonlySet<number>;
  /** Categories of which it is not known: it only touches a label, or the text tells of one category only. */
  readonly unknown: ReadonlySet<number>;
}

/** A label covers a clause when it has so many characters of it, or half. */
const COVERED = 3;

/** The clauses of a text, with spans of the original. */
export function samplesOf(text: TrainingText): readonly Sample[] {
  const clauses = cutClauses(text.view.text).map((clause) => {
    const spelled = spell(clause.text).text;
    const own: number[] = [];
    const around = new Set<number>();
    eachFeature(spelled, 'own', (hash) => own.push(hash));
    eachFeature(spelled, 'around', (hash) => around.add(hash));
    return { ...text.view.toOriginal(clause), own, around };
  });
  const context = contextFeatures(text.context);
  return clauses.map(({ start, end, own }, i) => {
    const near = clauses.slice(Math.max(0, i - AROUND), i + AROUND + 1);
    const breaches = new Set<number>();
    const unknown = new Set<number>();
    for (const label of text.expect) {
      const common = Math.min(label.end, end) - Math.max(label.start, start);
      if (common <= 0) continue;
      const covers = common >= Math.min(COVERED, (end - start) / 2);
      (covers ? breaches : unknown).add(SCORED.indexOf(label.category));
    }
    if (text.only)
      SCORED.forEach((category, c) => {
        if (category !== text.only) unknown.add(c);
      });
    const features = [...context, ...own, ...near.flatMap(({ around }) => [...around])];
    return { text, start, end, features, breaches, unknown };
  });
}
