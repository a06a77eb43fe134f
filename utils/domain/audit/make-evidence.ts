import { canonicalJson } from '@/utils/core/canonical-json';
import type { AuditEntry } from '@/utils/model/audit-entry';
import type { Draft } from '@/utils/model/draft';
import type { AuditHead, Hash } from './entry';
import {
  EVIDENCE_FORMAT,
  EVIDENCE_PARTS,
  type EvidenceEntry,
  type EvidenceEvent,
  type EvidenceFile,
  type EvidencePart,
  type EvidenceParts,
  type EvidenceVersion,
  isAbout,
  postNotesOf,
} from './evidence-file';

/** As it will be read back from the file: without members that are undefined. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const mapParts = async (hashOf: (part: EvidencePart) => Promise<string>) =>
  Object.fromEntries(
    await Promise.all(EVIDENCE_PARTS.map(async (part) => [part, await hashOf(part)] as const)),
  ) as Record<EvidencePart, string>;

const VERSION = 2;

export const sealOf = (
  hashes: EvidenceFile['hashes'],
  hash: Hash,
  version: EvidenceVersion = VERSION,
): Promise<string> => hash(canonicalJson({ format: EVIDENCE_FORMAT, version, hashes }));

/** Hashes every part, and the hashes once more. */
export async function makeEvidence(given: EvidenceParts, hash: Hash): Promise<EvidenceFile> {
  const parts = plain(given);
  const hashes = await mapParts((part) => hash(canonicalJson(parts[part])));
  return { format: EVIDENCE_FORMAT, version: VERSION, parts, hashes, seal: await sealOf(hashes, hash) };
}

/** Entries about a draft and posts with their neighbours, out of the whole record in its order. */
export function placeEntries(
  record: readonly AuditEntry[],
  draftId: string | undefined,
  mids: readonly string[] = [],
): { readonly head: AuditHead; readonly entries: readonly EvidenceEntry[] } {
  const last = record[record.length - 1];
  const entries = record.flatMap((entry, i) => {
    const isOurs =
      (draftId !== undefined && isAbout(entry, draftId)) ||
      mids.some((mid) => postNotesOf(entry, mid).length > 0);
    if (!isOurs) return [];
    const before = record[i - 1];
    const after = record[i + 1];
    return [
      {
        entry,
        ...(before ? { before: { seq: before.seq, hash: before.hash } } : {}),
        ...(after ? { after: { seq: after.seq, hash: after.hash, prevHash: after.prevHash } } : {}),
      },
    ];
  });
  return { head: last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: '' }, entries };
}

type LoggedEvent = { readonly seq: number; readonly event: { readonly commandId: string } };

const isPrivateRemark = (event: object): boolean =>
  (event as { type?: unknown }).type === 'commented' &&
  (event as { comment?: { isPrivate?: unknown } }).comment?.isPrivate === true;

/** Takes private remarks out: of the draft, and of its log, where the hash of each stays so that it can still be counted. */
export async function withoutPrivate(
  draft: Draft,
  events: readonly LoggedEvent[],
  hash: Hash,
): Promise<{ readonly draft: Draft; readonly events: readonly EvidenceEvent[] }> {
  const kept = await Promise.all(
    events.map(async ({ seq, event }) =>
      isPrivateRemark(event) ? { seq, hidden: await hash(canonicalJson([event])) } : { seq, event },
    ),
  );
  return { draft: { ...draft, comments: draft.comments.filter((one) => !one.isPrivate) }, events: kept };
}
