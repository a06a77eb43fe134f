import { policyFor } from '@/utils/domain/publish/account-policy';
import type { Circumstance } from '@/utils/domain/publish/may-publish';
import { contentOfSend } from '@/utils/weibo/sent-content';
import { createApprovalDesk } from './approval-desk';
import type { ApprovalPart } from './approval-port';
import { createBoxApprovals } from './box-approval';
import { createMediaShelf } from './media-shelf';
import type { Outbox } from './outbox';
import { reportOf, type SentReport } from './report-sent';
import type { GuardServices } from './services';
import type { DraftDesk } from './submission';
import { rulingWithoutPart } from './without-approval';

export interface ApprovalPartDeps {
  readonly services: GuardServices;
  readonly drafts: DraftDesk;
  readonly sent: Outbox<SentReport>;
  readonly newId: () => string;
  readonly now: () => number;
}

/** Approvals of one page, for all of its boxes and requests. */
export function createApprovalPart({ services, drafts, sent, newId, now }: ApprovalPartDeps): ApprovalPart {
  const { changed, signal } = services;
  const desk = createApprovalDesk(services, now);
  const shelf = createMediaShelf({ notes: services.media, changed, signal });
  return {
    openBox: (box) => createBoxApprovals({ ...box, services, drafts, newId, desk, shelf, now }),
    judge(send, uid, account, boundId) {
      if (uid === undefined || !desk.snapshot(account)) {
        return rulingWithoutPart(services, policyFor(services.policy.get(), uid));
      }
      const content = contentOfSend(send, uid, shelf.byPid);
      const { state, owner, draft, ...judged } = desk.judge(content, boundId, true);
      const circumstances: Circumstance[] = owner ? ['wrong-account'] : [];
      if (desk.personal(send.text, account, { state, owner, draft, ...judged })) {
        circumstances.push('personal-words');
      }
      return { state, circumstances, doubts: [], content, draft };
    },
    released: ({ draft }) => draft && desk.released(draft.id),
    answered(send, answer) {
      if (send.draft) desk.answered(send.draft.id, answer.ok);
      const report = answer.ok ? reportOf(send, answer, newId(), now()) : undefined;
      if (report) sent.push(report);
    },
  };
}
