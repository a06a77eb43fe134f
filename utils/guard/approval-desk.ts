import { fingerprint } from '@/utils/domain/approval/fingerprint';
import { type Standing, standingOf } from '@/utils/domain/approval/standing';
import { hasApproval, needsApproval } from '@/utils/domain/publish/approval-need';
import { draftElsewhere, draftOfContent, saidBy } from '@/utils/domain/publish/draft-of-content';
import type { ApprovalState } from '@/utils/domain/publish/may-publish';
import { findPersonalWords } from '@/utils/domain/publish/personal-words';
import type { ApprovalSnapshot } from '@/utils/model/approval-view';
import type { Draft, DraftContent } from '@/utils/model/draft';
import type { GovernedAccount } from '@/utils/model/policy';
import type { GuardServices } from './services';

/** How exactly this content stands. */
export interface Judgement {
  readonly state: ApprovalState;
  readonly standing: Standing;
  readonly isNeeded: boolean;
  readonly draft?: Draft;
  readonly print?: string;
  /** The draft belongs to another of the company's accounts. */
  readonly owner?: { readonly draft: Draft; readonly uid: string };
}

/** The approvals of one page: judges contents, and knows what has just been sent. */
export interface ApprovalDesk {
  /** Undefined where approval means nothing for this account, or nothing is known yet. */
  snapshot(account: GovernedAccount | undefined): ApprovalSnapshot | undefined;
  drafts(): readonly Draft[];
  /** `isHeld`: a request; an approval whose own send is still on its way covers no second one. */
  judge(content: DraftContent, boundId: string | undefined, isHeld: boolean): Judgement;
  /** A personal wording that nobody has answered for on this account. */
  personal(
    text: string,
    account: GovernedAccount | undefined,
    judged: Judgement | undefined,
  ): string | undefined;
  answerFor(uid: string | undefined, text: string): void;
  released(draftId: string): void;
  answered(draftId: string, isSent: boolean): void;
}

/** A request without an answer covers its approval no longer than this, ms. */
const ON_THE_WAY_MS = 30_000;
/** People speak of themselves on these. */
const PERSONAL_KINDS: readonly GovernedAccount['kind'][] = ['leader', 'staff'];

const personalKey = (text: string): string => `personal\n${text}`;

export function createApprovalDesk(services: GuardServices, now: () => number): ApprovalDesk {
  const sent = new Set<string>();
  const onTheWay = new Map<string, number>();
  const drafts = (): readonly Draft[] =>
    (services.approval.get()?.drafts ?? []).filter(({ id }) => !sent.has(id));
  return {
    drafts,
    snapshot(account) {
      const snapshot = services.approval.get();
      if (!account || !snapshot) return undefined;
      return hasApproval(snapshot, account.uid) || services.approval.freeze(account.uid)
        ? snapshot
        : undefined;
    },
    judge(content, boundId, isHeld) {
      const { accountUid: uid } = content;
      const snapshot = services.approval.get();
      const at = now();
      const isBusy = (id: string): boolean => {
        const since = onTheWay.get(id);
        return since !== undefined && at - since < ON_THE_WAY_MS;
      };
      const free = isHeld ? drafts().filter(({ id }) => !isBusy(id)) : drafts();
      const print = fingerprint(content);
      const found = draftOfContent(free, content, print, boundId);
      const draft = found && saidBy(found)?.accountUid === uid ? found : undefined;
      const foreign = draft ? undefined : (found ?? draftElsewhere(free, content));
      const standing = standingOf(draft, print, uid, snapshot?.freezes ?? [], at);
      const isNeeded = needsApproval(snapshot, uid, content.kind);
      const owner = foreign && { draft: foreign, uid: saidBy(foreign)?.accountUid ?? '' };
      const state = isNeeded || standing.kind === 'frozen' ? standing.kind : 'not-needed';
      return { state, standing, isNeeded, draft, print, owner };
    },
    personal(text, account, judged) {
      if (!account || PERSONAL_KINDS.includes(account.kind) || judged?.state === 'approved') return undefined;
      if (services.ledger.find(account.uid, personalKey(text))) return undefined;
      return findPersonalWords(text);
    },
    answerFor: (uid, text) => services.ledger.give(uid, personalKey(text), { kind: 'confirm', reason: '' }),
    released: (id) => void onTheWay.set(id, now()),
    answered(id, isSent) {
      onTheWay.delete(id);
      if (isSent) sent.add(id);
    },
  };
}
