import type { Category } from '@/utils/model/category';

/** A reason to let a hit through (放行). Its patterns speak about the hit's sentence, in which `◆` is the hit. */
export interface ExemptionRule {
  readonly id: string;
  /** zh-CN sentence; `{quote}` is the hit. */
  readonly because: string;
  /** Categories that have it without asking; `*` = all that judge claims. */
  readonly categories: readonly (Category | '*')[];
  /** Any of these in the framed sentence. */
  readonly any: readonly string[];
  /** All of these too. */
  readonly needs?: readonly string[];
  readonly not?: readonly string[];
  /** `post`: the whole text is looked at. Only for what a text is as a whole (a denial, a warning to consumers). */
  readonly scope?: 'sentence' | 'post';
  /** `evidence`: let through only with a source; without one the finding asks for it instead of forbidding. */
  readonly effect?: 'pass' | 'evidence';
  /** For `evidence`: the source wanted. */
  readonly wants?: string;
  /** Where the reason is written. */
  readonly basis?: string;
}

/** Categories about facts of the text itself (numbers, marks, missing words): what is said around them excuses nothing. */
export const UNEXCUSED: ReadonlySet<Category> = new Set<Category>([
  'personal-info',
  'secret',
  'placeholder',
  'weibo-syntax',
  'typography',
  'ai-label',
  'ad-disclosure',
  'lottery',
  'company',
  'brand',
  'competitor',
  'cadence',
  'sensitive-date',
  'account',
  'approval',
]);
