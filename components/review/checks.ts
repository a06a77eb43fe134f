import type { Fact } from '@/utils/domain/approval/facts';
import { type ReviewChecks, VOUCHES, type Vouch } from '@/utils/model/draft';
import { type Finding, findingKey } from '@/utils/model/finding';

/** What a reviewer has ticked on one version. */
export interface Ticks {
  readonly facts: readonly string[];
  readonly evidence: readonly string[];
  readonly vouches: readonly Vouch[];
  readonly creative?: number;
}

export const NO_TICKS: Ticks = { facts: [], evidence: [], vouches: [] };

export const factKey = (fact: Pick<Fact, 'start' | 'end'>): string => `${fact.start}-${fact.end}`;

/** Something the reviewer still has to look at; `id` is the element that takes the focus. */
export interface OpenItem {
  readonly kind: 'evidence' | 'fact' | 'vouch';
  readonly id: string;
}

export const itemId = (kind: OpenItem['kind'], key: string): string => `rv-${kind}-${key}`;

/** A list with a key put in or taken out. */
export const toggle = <T>(list: readonly T[], key: T): readonly T[] =>
  list.includes(key) ? list.filter((one) => one !== key) : [...list, key];

/** What is left to tick, in the order of the page. */
export function openItems(
  facts: readonly Fact[],
  claims: readonly Finding[],
  ticks: Ticks,
): readonly OpenItem[] {
  const open = <T extends string>(kind: OpenItem['kind'], keys: readonly T[], done: readonly T[]) =>
    keys.filter((key) => !done.includes(key)).map((key) => ({ kind, id: itemId(kind, key) }));
  return [
    ...open('evidence', claims.map(findingKey), ticks.evidence),
    ...open('fact', facts.map(factKey), ticks.facts),
    ...open('vouch', VOUCHES, ticks.vouches),
  ];
}

/** The ticks as they are kept with the verdict. */
export function checksOf(facts: readonly Fact[], claims: readonly Finding[], ticks: Ticks): ReviewChecks {
  return {
    facts: facts.filter((fact) => ticks.facts.includes(factKey(fact))).map((fact) => fact.text),
    evidence: claims.filter((claim) => ticks.evidence.includes(findingKey(claim))).map(({ quote }) => quote),
    vouches: ticks.vouches,
    creative: ticks.creative,
  };
}

const GROUP = 9;

/** Where the keys 1 to 9 begin: in the group of nine that holds the first fact not ticked yet. */
export function keyOffset(facts: readonly Fact[], ticks: Ticks): number {
  const first = facts.findIndex((fact) => !ticks.facts.includes(factKey(fact)));
  return first === -1 ? 0 : Math.floor(first / GROUP) * GROUP;
}
