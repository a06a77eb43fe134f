import { type CompiledPattern, compilePattern } from './pattern/compile';
import type { RuleData } from './types';

/** What has to be in a text before a rule can say anything. */
export interface Triggers {
  /** Patterns in the normalised or decoded text, any of them. */
  readonly view: readonly CompiledPattern[];
  /** Patterns in the text as written. */
  readonly raw: readonly CompiledPattern[];
  /** Listed words. */
  readonly words: readonly string[];
  /** A hit is a match of one of the patterns, so a match elsewhere says nothing about a place. */
  readonly local: boolean;
}

const NONE: Triggers = { view: [], raw: [], words: [], local: false };

/** The triggers of a rule; undefined for kinds that look for themselves, and at the folded view only. */
export function triggersOf(rule: RuleData): Triggers | undefined {
  switch (rule.kind) {
    case 'pattern': {
      const any = rule.any.map(compilePattern);
      return rule.view === 'raw'
        ? { ...NONE, raw: any }
        : { ...NONE, view: any, local: rule.mark === undefined };
    }
    case 'number-claim':
      return { ...NONE, view: rule.any.map(compilePattern), local: true };
    case 'cooccur':
      return { ...NONE, view: rule.a.map(compilePattern) };
    case 'absence':
      return { ...NONE, view: rule.trigger.map(compilePattern) };
    case 'terms':
      return { ...NONE, words: rule.terms.map((term) => (typeof term === 'string' ? term : term[0])) };
    case 'embargo':
      return { ...NONE, words: rule.terms };
    case 'preferred-term':
      return { ...NONE, words: Object.keys(rule.prefer) };
    default:
      return undefined;
  }
}

/** Further patterns that the kind asks for in the whole text once it was triggered. */
export function askedByKind(rule: RuleData): readonly CompiledPattern[] {
  if (rule.kind === 'cooccur') return rule.b.map(compilePattern);
  if (rule.kind !== 'absence') return [];
  return [...(rule.also ?? []), ...rule.required.flatMap(({ any }) => any)].map(compilePattern);
}
