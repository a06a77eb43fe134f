import type { Source } from '../source';
import type { Hit, RuleData } from '../types';
import type { View } from '../view';

/** Finds the hits of one rule in one view; spans in units of the view unless the hit says `original`. */
export type Check = (source: Source, view: View) => Iterable<Hit>;

/** A rule kind: turns a rule's data into its check. Pattern errors surface here, at load time. */
export type Kind<R extends RuleData> = (rule: R) => Check;
