import { boundText } from '@/utils/domain/approval/fingerprint';
import type { Draft, DraftContent } from '@/utils/model/draft';

/** A text shorter than this says nothing about where it came from. */
const LEAST = 8;
/** Share of the longer text that two versions of one draft have in common at their ends. */
const SHARED = 0.7;

/** What a draft says: the approved version while there is an approval, else the latest one. */
export function saidBy(draft: Draft): DraftContent | undefined {
  const version = draft.approval && draft.versions.find((one) => one.n === draft.approval?.version);
  return (version ?? draft.versions[draft.versions.length - 1])?.content;
}

const latest = (draft: Draft): DraftContent | undefined => draft.versions[draft.versions.length - 1]?.content;

function isAlike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shorter < LEAST || shorter < longer * SHARED) return false;
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return head + tail >= longer * SHARED;
}

const isSameKind = (a: DraftContent, b: DraftContent): boolean =>
  a.kind === b.kind && a.originalMid === b.originalMid;

/** Phases by how near they are to being sent. */
const NEARNESS = ['approved', 'queued', 'void', 'in-review', 'changes', 'rejected', 'draft', 'withdrawn'];
const byNearness = (a: Draft, b: Draft): number => NEARNESS.indexOf(a.phase) - NEARNESS.indexOf(b.phase);

/**
 * The draft that content belongs to: one approved for exactly this fingerprint; else the one the box was filled from
 * or submitted as (`boundId`, of whatever account); else one of the account with the same text, or with nearly the
 * same text and an approval. `print` undefined (a picture of unknown origin) is approved by none.
 */
export function draftOfContent(
  drafts: readonly Draft[],
  content: DraftContent,
  print: string | undefined,
  boundId?: string,
): Draft | undefined {
  const own = drafts.filter((one) => latest(one)?.accountUid === content.accountUid);
  const exact = own
    .filter((one) => print !== undefined && one.approval?.fingerprint === print)
    .sort(byNearness)[0];
  if (exact) return exact;
  const bound = boundId === undefined ? undefined : drafts.find((one) => one.id === boundId);
  if (bound) return bound;
  const text = boundText(content.text);
  const alike = own.filter((one) => {
    const said = saidBy(one);
    return said !== undefined && isSameKind(said, content);
  });
  const same = alike
    .filter((one) => [saidBy(one), latest(one)].some((said) => said && boundText(said.text) === text))
    .filter(() => text !== '')
    .sort(byNearness)[0];
  return (
    same ??
    alike.find((one) => one.approval !== undefined && isAlike(boundText(saidBy(one)?.text ?? ''), text))
  );
}

/** A draft of another of the company's accounts that says exactly this text, for the wrong-account guard. */
export function draftElsewhere(drafts: readonly Draft[], content: DraftContent): Draft | undefined {
  const text = boundText(content.text);
  if (text.length < LEAST) return undefined;
  return drafts.find((one) => {
    const said = saidBy(one);
    return said !== undefined && said.accountUid !== content.accountUid && boundText(said.text) === text;
  });
}
