import { canonicalJson } from '@/utils/core/canonical-json';
import type { Draft, DraftContent } from '@/utils/model/draft';
import type { Anchor } from './anchor';
import { type Hash, isIntact } from './entry';
import {
  EVIDENCE_FORMAT,
  type EvidenceEvent,
  type EvidenceFile,
  type EvidencePart,
  notesOf,
  partsOf,
  postNotesOf,
} from './evidence-file';
import { sealOf } from './make-evidence';

/** What does not fit. A part, a version or a place in the record is named. */
export type EvidenceFault =
  | { readonly kind: 'part' | 'missing'; readonly part: EvidencePart }
  | { readonly kind: 'extra'; readonly name: string }
  | { readonly kind: 'seal' }
  /** The words or pictures of a version are not what its fingerprint says. */
  | { readonly kind: 'fingerprint'; readonly version: number }
  /** The words of a post are not those the record noted when they were last seen. */
  | { readonly kind: 'seen'; readonly name: string }
  /** A kept screenshot is not the one that was taken, or the record does not know it; `n` from 1. */
  | { readonly kind: 'shot'; readonly n: number }
  /** The state is not what the log of the draft leads to. */
  | { readonly kind: 'replay' }
  /** A step that the record does not know, or knows otherwise. */
  | { readonly kind: 'unrecorded'; readonly seq: number }
  | { readonly kind: 'entry' | 'neighbour' | 'order' | 'anchor'; readonly seq: number };

export interface EvidenceTools {
  readonly hash: Hash;
  /** Hex SHA-256 of a picture given in base64. */
  readonly digest: (base64: string) => Promise<string>;
  /** Fingerprint of content as approvals are bound to it. */
  readonly fingerprint: (content: DraftContent) => string | undefined;
  /** State that a log leads to. */
  readonly fold: (events: readonly unknown[]) => Draft | undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads an evidence file; undefined when the text is none. Its parts are checked by `verifyEvidence`. */
export function parseEvidence(text: string): EvidenceFile | undefined {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (!isRecord(file) || file.format !== EVIDENCE_FORMAT || (file.version !== 1 && file.version !== 2))
    return undefined;
  return isRecord(file.parts) && isRecord(file.hashes) ? (file as unknown as EvidenceFile) : undefined;
}

async function* partFaults(
  { parts, hashes, seal, version }: EvidenceFile,
  hash: Hash,
): AsyncGenerator<EvidenceFault> {
  const wanted = partsOf(version);
  for (const part of wanted) {
    if (parts[part] === undefined) yield { kind: 'missing', part };
    else if ((await hash(canonicalJson(parts[part]))) !== hashes[part]) yield { kind: 'part', part };
  }
  const known: readonly string[] = wanted;
  for (const name of new Set([...Object.keys(parts), ...Object.keys(hashes)])) {
    if (!known.includes(name)) yield { kind: 'extra', name };
  }
  if ((await sealOf(hashes, hash, version)) !== seal) yield { kind: 'seal' };
}

/** Events of one command after one another: that is how the record notes them. */
function* groupsOf(events: readonly EvidenceEvent[]): Generator<readonly EvidenceEvent[]> {
  let group: EvidenceEvent[] = [];
  for (const one of events) {
    const [first] = group;
    const isSame =
      first && 'event' in first && 'event' in one && first.event.commandId === one.event.commandId;
    if (first && !isSame) {
      yield group;
      group = [];
    }
    group.push(one);
  }
  if (group.length > 0) yield group;
}

async function* logFaults({ parts }: EvidenceFile, tools: EvidenceTools): AsyncGenerator<EvidenceFault> {
  const { draft, events, audit } = parts;
  if (draft === null) {
    if (events.length > 0) yield { kind: 'replay' };
    return;
  }
  for (const { n, content, fingerprint } of draft.versions) {
    // a picture whose origin was not seen has no fingerprint, and none was given
    if ((tools.fingerprint(content) ?? '') !== fingerprint) yield { kind: 'fingerprint', version: n };
  }
  const shown = events.flatMap((one) => ('event' in one ? [one.event] : []));
  const hidden = events.length - shown.length;
  const folded = tools.fold(shown);
  // hidden remarks count as steps and as commands, and as nothing else
  const bare = (one: Draft | undefined) => one && { ...one, rev: 0, done: [] };
  const isFolded =
    canonicalJson(bare(folded)) === canonicalJson(bare(draft)) && (folded?.rev ?? 0) + hidden === draft.rev;
  if (!isFolded) yield { kind: 'replay' };

  const notes = audit.entries.flatMap(({ entry }) => notesOf(entry, draft.id));
  let place = 0;
  for (const group of groupsOf(events)) {
    place += group.length;
    const [first] = group;
    const print =
      first && 'hidden' in first
        ? first.hidden
        : await tools.hash(canonicalJson(group.map((one) => ('event' in one ? one.event : one.hidden))));
    const isNoted = notes.some((note) => note.events === print && note.rev === place);
    if (!isNoted || group.some((one, i) => one.seq !== place - group.length + i + 1)) {
      yield { kind: 'unrecorded', seq: place };
    }
  }
}

/** What is shown of the posts against what the record noted: the words last seen, and each screenshot. */
async function* postFaults({ parts }: EvidenceFile, tools: EvidenceTools): AsyncGenerator<EvidenceFault> {
  const notesFor = (mid: string) => parts.audit.entries.flatMap(({ entry }) => postNotesOf(entry, mid));
  for (const { mid, text } of parts.posts) {
    const noted = notesFor(mid).findLast((note) => note.text !== null)?.text;
    if (text !== undefined && noted !== undefined && noted !== (await tools.hash(text))) {
      yield { kind: 'seen', name: mid };
    }
  }
  for (const [i, { mid, digest, base64 }] of (parts.shots ?? []).entries()) {
    const isNoted = notesFor(mid).some(({ shot }) => shot === digest);
    if (!isNoted || (base64 !== undefined && (await tools.digest(base64)) !== digest)) {
      yield { kind: 'shot', n: i + 1 };
    }
  }
}

async function* chainFaults(
  { parts }: EvidenceFile,
  hash: Hash,
  anchor: Anchor | undefined,
): AsyncGenerator<EvidenceFault> {
  const { entries, head } = parts.audit;
  for (const [i, { entry, before, after }] of entries.entries()) {
    const { seq } = entry;
    if (!(await isIntact(entry, hash))) yield { kind: 'entry', seq };
    const fitsBefore = before
      ? before.seq === seq - 1 && before.hash === entry.prevHash
      : entry.prevHash === '';
    const fitsAfter = after
      ? after.seq === seq + 1 && after.prevHash === entry.hash
      : head.seq === seq && head.hash === entry.hash;
    const next = entries[i + 1];
    const fitsNext =
      next?.entry.seq !== seq + 1 || (after?.hash === next.entry.hash && next.before?.hash === entry.hash);
    if (!fitsBefore || !fitsAfter || !fitsNext) yield { kind: 'neighbour', seq };
    if (next && next.entry.seq <= seq) yield { kind: 'order', seq: next.entry.seq };
    if (anchor?.seq === seq && anchor.hash !== entry.hash) yield { kind: 'anchor', seq };
  }
  if (anchor?.seq === head.seq && anchor.hash !== head.hash) yield { kind: 'anchor', seq: head.seq };
}

/**
 * Every fault of an evidence file; none = as it was exported. Whoever changes a file may also hash it anew: then the
 * words still have to fit their fingerprints, the steps their log, the log the record, and the seal what the sender
 * passed on by another way.
 */
export async function verifyEvidence(
  file: EvidenceFile,
  tools: EvidenceTools,
  anchor?: Anchor,
): Promise<readonly EvidenceFault[]> {
  const faults: EvidenceFault[] = [];
  for await (const fault of partFaults(file, tools.hash)) faults.push(fault);
  // without a part, or with one bent out of shape, there is nothing further to compare
  try {
    for await (const fault of logFaults(file, tools)) faults.push(fault);
    for await (const fault of postFaults(file, tools)) faults.push(fault);
    for await (const fault of chainFaults(file, tools.hash, anchor)) faults.push(fault);
  } catch {
    if (faults.length === 0) faults.push({ kind: 'replay' });
  }
  return faults;
}
