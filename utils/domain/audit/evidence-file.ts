import type { PostShot, PublishedPost } from '@/utils/model/approval-view';
import type { AuditEntry, Json } from '@/utils/model/audit-entry';
import type { Draft } from '@/utils/model/draft';
import type { Finding } from '@/utils/model/finding';
import type { GuardRecord } from '@/utils/model/guard-report';
import type { AuditHead } from './entry';

/** A step of the draft's log as stored; or, of a private remark that stays inside, its hash alone. */
export type EvidenceEvent =
  | { readonly seq: number; readonly event: { readonly commandId: string } }
  | { readonly seq: number; readonly hidden: string };

/** An entry of the record with the hashes of its neighbours: its place in the chain. */
export interface EvidenceEntry {
  readonly entry: AuditEntry;
  readonly before?: AuditHead;
  readonly after?: AuditHead & { readonly prevHash: string };
}

/** A screenshot that was kept of the post; without the picture where that is no longer on the machine. */
export interface EvidenceShot extends PostShot {
  readonly mid: string;
  readonly base64?: string;
}

/** Everything that is known of one post, part by part. */
export interface EvidenceParts {
  readonly about: {
    /** Undefined = a post that nobody drafted. */
    readonly draftId?: string;
    readonly madeAt: number;
    readonly madeBy: string;
    readonly workspace: string;
  };
  readonly account: { readonly uid: string; readonly name: string; readonly kind: string };
  /** Names of the people by id. */
  readonly people: Readonly<Record<string, string>>;
  /** Null = a post that nobody drafted (since version 2). */
  readonly draft: Draft | null;
  readonly events: readonly EvidenceEvent[];
  /** Small pictures (data URLs) by digest of the file they were made from. */
  readonly previews: Readonly<Record<string, string>>;
  /** What the rules of that day say of the last text. */
  readonly findings: { readonly checkedAt: number; readonly list: readonly Finding[] };
  readonly posts: readonly PublishedPost[];
  readonly audit: { readonly head: AuditHead; readonly entries: readonly EvidenceEntry[] };
  /** What the guard reported about sending it (since version 2). */
  readonly guard?: readonly GuardRecord[];
  /** Screenshots that were kept with the post (since version 2). */
  readonly shots?: readonly EvidenceShot[];
  /** A picture of the published post that the person added. */
  readonly screenshot: { readonly name: string; readonly type: string; readonly base64: string } | null;
}

export const EVIDENCE_PARTS = [
  'about',
  'account',
  'people',
  'draft',
  'events',
  'previews',
  'findings',
  'posts',
  'audit',
  'guard',
  'shots',
  'screenshot',
] as const satisfies readonly (keyof EvidenceParts)[];
export type EvidencePart = (typeof EVIDENCE_PARTS)[number];

const SINCE_2: readonly EvidencePart[] = ['guard', 'shots'];
export type EvidenceVersion = 1 | 2;
/** Parts that a file of a version has to have; files of version 1 stay readable. */
export const partsOf = (version: EvidenceVersion): readonly EvidencePart[] =>
  version === 1 ? EVIDENCE_PARTS.filter((part) => !SINCE_2.includes(part)) : EVIDENCE_PARTS;

export const EVIDENCE_FORMAT = 'weiheng-evidence';

export interface EvidenceFile {
  readonly format: typeof EVIDENCE_FORMAT;
  readonly version: EvidenceVersion;
  readonly parts: EvidenceParts;
  /** Hex SHA-256 of the canonical JSON of each part. */
  readonly hashes: Readonly<Record<EvidencePart, string>>;
  /** Hex SHA-256 over format, version and `hashes`: the one number to pass on by another way. */
  readonly seal: string;
}

const rows = (detail: Json | undefined): readonly { readonly [key: string]: Json }[] =>
  Array.isArray(detail)
    ? detail.filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
    : [];

const fields = (detail: Json): { readonly [key: string]: Json } =>
  typeof detail === 'object' && detail !== null && !Array.isArray(detail)
    ? (detail as { readonly [key: string]: Json })
    : {};

/** What an entry notes of a draft: the draft's revision after it and the hash of the events. */
export function notesOf(entry: AuditEntry, draftId: string): readonly { rev: Json; events: Json }[] {
  const detail = fields(entry.detail);
  const own = entry.subject === `draft:${draftId}` ? [detail] : [];
  const listed = rows(detail.drafts).filter((one) => one.draft === draftId);
  return [...own, ...listed].map((one) => ({ rev: one.rev ?? null, events: one.events ?? null }));
}

/** What an entry notes of a post: the digest of the words that were seen, and of a screenshot that was kept. */
export function postNotesOf(entry: AuditEntry, mid: string): readonly { text: Json; shot: Json }[] {
  const detail = fields(entry.detail);
  const own = [detail.post, detail.postId].includes(mid) ? [detail] : [];
  const listed = rows(detail.posts).filter((one) => one.mid === mid);
  return [...own, ...listed].map((one) => ({ text: one.text ?? null, shot: one.shot ?? null }));
}

/** Whether an entry belongs to a draft: by its subject, or among what it lists. */
export const isAbout = (entry: AuditEntry, draftId: string): boolean =>
  notesOf(entry, draftId).length > 0 || rows(fields(entry.detail).posts).some((one) => one.draft === draftId);
