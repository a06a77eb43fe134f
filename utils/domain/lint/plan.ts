import { finish } from '@/utils/core/run-in-slices';
import type { CompiledRule } from './compile-rule';
import type { CompiledPattern } from './pattern/compile';
import { makeSearchPlan, type SearchPlan } from './pattern/text-search';
import type { Source } from './source';
import { askedByKind, type Triggers, triggersOf } from './triggers';
import type { View } from './view';

/** The rules that apply in one context, with what has to be looked for in a text. */
export interface LintPlan {
  readonly rules: readonly CompiledRule[];
  readonly view: SearchPlan;
  readonly raw: SearchPlan;
  /** Numbers, in `rules`, of those that can say something about a view. */
  rulesIn(source: Source, view: View): ReadonlySet<number>;
}

interface Lists {
  readonly byPattern: ReadonlyMap<CompiledPattern, readonly Triggered[]>;
  readonly byWord: ReadonlyMap<string, readonly Triggered[]>;
}

interface Triggered {
  readonly at: number;
  readonly triggers: Triggers;
}

function group<K>(entries: Iterable<readonly [K, Triggered]>): ReadonlyMap<K, readonly Triggered[]> {
  const groups = new Map<K, Triggered[]>();
  for (const [key, value] of entries) {
    const known = groups.get(key);
    if (known) known.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** What has to be looked for in texts for the sake of some rules. */
export type RuleSearch = Pick<LintPlan, 'view' | 'raw'>;

/** Works out, in steps, what all rules of a linter look for: whatever of them apply, a text is searched once. */
export function* makeRuleSearch(rules: readonly CompiledRule[]): Generator<void, RuleSearch> {
  const view: CompiledPattern[] = [];
  const raw: CompiledPattern[] = [];
  for (const compiled of rules) {
    const triggers = triggersOf(compiled.rule);
    view.push(...(triggers?.view ?? []));
    raw.push(...(triggers?.raw ?? []));
  }
  // what speaks of the hit (◆) is looked for around it
  const asked = rules
    .flatMap((compiled) => [...compiled.postPatterns, ...askedByKind(compiled.rule)])
    .filter(({ about }) => !about);
  yield;
  return { view: yield* makeSearchPlan([...view, ...asked]), raw: yield* makeSearchPlan(raw) };
}

/** Makes the plan of those rules that apply; `search` is for these or more. */
export function planLint(
  rules: readonly CompiledRule[],
  search: RuleSearch = finish(makeRuleSearch(rules)),
): LintPlan {
  const always: number[] = [];
  const triggered: Triggered[] = [];
  rules.forEach(({ rule }, at) => {
    const triggers = triggersOf(rule);
    if (triggers) triggered.push({ at, triggers });
    else always.push(at);
  });
  const pairs = (kind: 'view' | 'raw') =>
    triggered.flatMap((each) => each.triggers[kind].map((pattern) => [pattern, each] as const));
  const lists: Lists = {
    byPattern: group(pairs('view')),
    byWord: group(triggered.flatMap((each) => each.triggers.words.map((word) => [word, each] as const))),
  };
  const byRaw = group(pairs('raw'));

  return {
    rules,
    ...search,
    rulesIn(source, view) {
      // kinds that look for themselves look at the text as it stands, not at what it reads as
      const chosen = new Set(view === source.folded ? always : []);
      const add = (list: readonly Triggered[] | undefined): void => {
        for (const { at } of list ?? []) chosen.add(at);
      };
      for (const [pattern, matches] of view.search.found) {
        for (const { at, triggers } of lists.byPattern.get(pattern) ?? []) {
          if (chosen.has(at)) continue;
          // of a decoded text only what was decoded is judged
          if (view.decoded.length > 0 && triggers.local && !matches.some((match) => view.decodedIn(match)))
            continue;
          chosen.add(at);
        }
      }
      if (view === source.folded) for (const pattern of source.raw.found.keys()) add(byRaw.get(pattern));
      for (const hit of source.terms) add(lists.byWord.get(hit.term));
      return chosen;
    },
  };
}
