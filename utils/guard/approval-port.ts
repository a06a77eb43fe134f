import type { ApprovalState, Circumstance, Doubt } from '@/utils/domain/publish/may-publish';
import type { Draft, DraftContent } from '@/utils/model/draft';
import type { Finding } from '@/utils/model/finding';
import type { GovernedAccount } from '@/utils/model/policy';
import type { ComposerView } from '@/utils/weibo/composer';
import type { SendAction, SendAnswer, SendIntent } from '@/utils/weibo/requests';
import type { BoxApproval, SubmitForm } from './approval-state';

/** What of approval decides a send. */
export interface ApprovalRuling {
  readonly state: ApprovalState;
  readonly circumstances: readonly Circumstance[];
  readonly doubts: readonly Doubt[];
}

/** One reading of a box's approval: what decides, and what is shown. */
export interface ApprovalReading extends ApprovalRuling {
  readonly shown?: BoxApproval;
}

/** The same of a held request, with what it would publish. */
export interface ApprovedSend extends ApprovalRuling {
  readonly content?: DraftContent;
  readonly draft?: Draft;
}

/** Approval of one box: which draft it belongs to, how it stands, and what a person may do about it. */
export interface BoxApprovals {
  read(text: string): ApprovalReading;
  /** The draft the box was filled from or submitted as. */
  boundId(): string | undefined;
  /** A press: what a stopped request said no longer stands for the box. */
  pressed(): void;
  /** A request of this box was stopped with exactly this content. */
  stopped(content: DraftContent | undefined): void;
  published(): void;
  submit(form: SubmitForm, findings: readonly Finding[]): void;
  fill(draftId: string): Promise<void>;
  restore(): Promise<void>;
  /** The box no longer belongs to its draft: it is written anew for the account logged in. */
  detach(): void;
  release(reason: string): void;
  answerFor(text: string): void;
}

/** A send that went out under an approval, or without wanting one. */
export interface ReleasedSend {
  readonly action: SendAction;
  readonly content?: DraftContent;
  readonly draft?: Draft;
  readonly boundId?: string;
}

/** The part that comes into the page where approval means something for the account. */
export interface ApprovalPart {
  openBox(box: {
    readonly view: ComposerView;
    readonly refresh: () => void;
    readonly sources: () => Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  }): BoxApprovals;
  /** Judges what a request would really publish. */
  judge(
    send: SendIntent,
    uid: string | undefined,
    account: GovernedAccount | undefined,
    boundId: string | undefined,
  ): ApprovedSend;
  released(send: ReleasedSend): void;
  /** Weibo's answer: what it has published is reported, and its approval is spent. */
  answered(send: ReleasedSend, answer: SendAnswer): void;
}
