import { differenceOf } from '@/utils/domain/approval/difference';
import { fingerprint } from '@/utils/domain/approval/fingerprint';
import { standingOf } from '@/utils/domain/approval/standing';
import { saidBy } from '@/utils/domain/publish/draft-of-content';
import type { ApprovalSnapshot } from '@/utils/model/approval-view';
import type { Draft, DraftContent } from '@/utils/model/draft';
import type { Freeze } from '@/utils/model/freeze';
import type { GovernedAccount } from '@/utils/model/policy';
import type { Judgement } from './approval-desk';
import type { BoxApproval, BoxChange, DraftJob, Leftover, ShelfItem } from './approval-state';
import { latestContent } from './box-content';

const MOST_REMARKS = 6;
const MOST_ON_SHELF = 30;
const TITLE = 20;
/** Drafts that are worth going on with from a box. */
const IN_WORK = ['approved', 'queued', 'void', 'changes', 'draft', 'withdrawn'];

export const titleOf = (draft: Draft): string => {
  const text = draft.meta.title || latestContent(draft)?.text.trim().split('\n')[0] || '';
  const units = [...text];
  return units.length > TITLE ? `${units.slice(0, TITLE - 1).join('')}…` : text;
};

/** How content differs from a version of its draft; undefined when it does not. */
export function changeOf(before: DraftContent | undefined, after: DraftContent): BoxChange | undefined {
  if (!before) return undefined;
  const print = fingerprint(after);
  if (print !== undefined && print === fingerprint(before)) return undefined;
  const { text, changed, media, fields } = differenceOf(before, after);
  return {
    text: changed === 0 ? [] : text,
    changed,
    media: media.map((one) => ({
      index: one.index,
      how: one.before ? (one.after ? 'other' : 'removed') : 'added',
    })),
    fields: fields.filter(({ name }) => name !== 'accountUid'),
  };
}

function remarksOf(draft: Draft | undefined, nameOf: (id: string) => string): BoxApproval['remarks'] {
  if (!draft) return [];
  const verdicts = (draft.rounds[draft.rounds.length - 1]?.decisions ?? [])
    .filter(({ verdict, note }) => verdict !== 'approve' && note !== '')
    .map(({ by, note }) => ({ by: nameOf(by), text: note }));
  const said = draft.comments
    .filter(({ isPrivate }) => !isPrivate)
    .map(({ by, text, anchor, version }) => {
      const whole = draft.versions.find(({ n }) => n === version)?.content.text;
      return { by: nameOf(by), text, quote: anchor && whole?.slice(anchor.start, anchor.end) };
    });
  return [...verdicts, ...said.reverse()].slice(0, MOST_REMARKS);
}

function shelfOf(drafts: readonly Draft[], uid: string, freezes: readonly Freeze[], now: number) {
  const items = drafts.flatMap((draft): readonly ShelfItem[] => {
    const said = saidBy(draft);
    if (said?.accountUid !== uid || said.kind !== 'post' || !IN_WORK.includes(draft.phase)) return [];
    const { kind, until, notBefore } = standingOf(draft, draft.approval?.fingerprint, uid, freezes, now);
    const pictures = said.media.length;
    return [{ id: draft.id, title: titleOf(draft), kind, until, notBefore, pictures }];
  });
  const wait = ({ kind }: ShelfItem): number => (kind === 'approved' ? 0 : kind === 'early' ? 1 : 2);
  return items.sort((a, b) => wait(a) - wait(b)).slice(0, MOST_ON_SHELF);
}

export interface ViewParts {
  readonly snapshot: ApprovalSnapshot;
  readonly account: GovernedAccount;
  readonly accounts: readonly GovernedAccount[];
  readonly drafts: readonly Draft[];
  readonly judged: Judgement;
  readonly content: DraftContent;
  readonly personal?: string;
  readonly coolDown: number;
  readonly job?: DraftJob;
  readonly left: readonly Leftover[];
  readonly now: number;
}

/** What the strip shows, in names and plain values. */
export function viewApproval(parts: ViewParts): BoxApproval {
  const { snapshot, account, judged, content, now } = parts;
  const { standing, draft, owner } = judged;
  const nameOf = (id: string): string => snapshot.people.find((one) => one.id === id)?.name ?? id;
  const { step, freeze } = standing;
  const hasContent = content.text.trim() !== '' || content.media.length > 0;
  const compared =
    standing.kind === 'void' || standing.kind === 'expired'
      ? saidBy
      : standing.kind === 'in-review' && latestContent;
  return {
    kind: parts.job?.kind === 'waiting' && standing.kind !== 'frozen' ? 'offline' : standing.kind,
    isNeeded: judged.isNeeded,
    hasContent,
    step: step && { n: step.n, of: step.of, names: step.waitsFor.map(nameOf) },
    notBefore: standing.notBefore,
    until: standing.until,
    freeze: freeze && {
      byName: freeze.byName,
      reason: freeze.reason,
      at: freeze.at,
      reviewAt: freeze.reviewAt,
      isAll: freeze.accounts === 'all',
    },
    draft: draft && { id: draft.id, title: titleOf(draft) },
    change: compared && draft && hasContent ? changeOf(compared(draft), content) : undefined,
    remarks: remarksOf(draft, nameOf),
    owner: owner && {
      uid: owner.uid,
      name: parts.accounts.find((one) => one.uid === owner.uid)?.name ?? owner.uid,
    },
    personal: parts.personal,
    coolDown: parts.coolDown,
    hasProfile: snapshot.me !== undefined,
    may: {
      submit: snapshot.me?.may.includes('draft.submit') ?? false,
      release: snapshot.me?.may.includes('draft.break-glass') ?? false,
    },
    shelf:
      content.kind === 'post' && snapshot.me?.may.includes('draft.write')
        ? shelfOf(parts.drafts, account.uid, snapshot.freezes, now)
        : [],
    job: parts.job,
    left: parts.left,
    needsTime: content.kind === 'schedule',
  };
}
