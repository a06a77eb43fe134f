import type { PlanItem } from '@/utils/model/plan';

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

/** Greatest lengths, in UTF-16 units, and numbers of entries that an import takes. */
export const LIMITS = {
  title: 200,
  note: 5_000,
  link: 2_000,
  word: 100,
  entries: 50,
  rows: 5_000,
  /** Characters of a file; a year of several thousand items is under 5 million. */
  file: 10_000_000,
} as const;
