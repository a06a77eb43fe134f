import type { PlanItem } from '@/utils/model/plan';
import { planItemInput } from '@/utils/model/schema/plan';

/**
 * What a file can say of an item. Left out is what only we can know: revisions, drafts, who was told, and the words of
 * the two people who release a sensitive day, which nobody may bring along in a file.
 */
export type ItemCandidate = Omit<
  PlanItem,
  'id' | 'rev' | 'draftIds' | 'releases' | 'handOver' | 'told' | 'updatedAt' | 'updatedBy'
> & {
  /** Id of the item it was written from, when the file is our own. */
  readonly id?: string;
};

/** How names in a file and ids of ours find each other; undefined = unknown. */
export interface NamesToIds {
  /** Account by its uid or its name, without @. */
  readonly accountOf: (text: string) => string | undefined;
  readonly ownerOf: (text: string) => string | undefined;
  readonly campaignOf: (text: string) => string | undefined;
}

export interface IdsToNames {
  readonly accountName: (uid: string) => string | undefined;
  readonly ownerName: (id: string) => string | undefined;
  readonly campaignName: (id: string) => string | undefined;
}

/** What an import takes at most. */
export const LIMITS = {
  rows: 5_000,
  /** Characters of a file; a year of several thousand items is under 5 million. */
  file: 10_000_000,
  /** Characters of a value that a fault shows. */
  shown: 100,
} as const;

/** A field by name and value, or nothing where there is no value. */
export const given = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };

export interface CandidateFault {
  readonly field: keyof ItemCandidate;
  /** channel = only Weibo has Weibo accounts. */
  readonly problem: 'missing' | 'long' | 'malformed' | 'channel';
}

/** What keeps a candidate from being taken as an item, by the shape that the worker asks for; each field once. */
export function checkCandidate(candidate: ItemCandidate): readonly CandidateFault[] {
  const checked = planItemInput.safeParse({ ...candidate, id: candidate.id ?? 'new', rev: 0, draftIds: [] });
  const faults = new Map<keyof ItemCandidate, CandidateFault>();
  for (const { path, code } of checked.error?.issues ?? []) {
    const field = path[0] as keyof ItemCandidate;
    const isMissing = candidate[field] === undefined || candidate[field] === '';
    const problem = isMissing
      ? 'missing'
      : code === 'too_big'
        ? 'long'
        : field === 'uids' && code === 'custom'
          ? 'channel'
          : 'malformed';
    if (!faults.has(field)) faults.set(field, { field, problem });
  }
  return [...faults.values()];
}
