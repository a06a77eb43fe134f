import type {
  Approval,
  Decision,
  DraftComment,
  DraftMeta,
  DraftVersion,
  Publication,
  Recheck,
  Round,
} from '@/utils/model/draft';

/** What has happened to a draft: the truth from which its state is folded. */
export type DraftEvent = {
  readonly draftId: string;
  readonly commandId: string;
  readonly actor: string;
  readonly at: number;
} & (
  | {
      readonly type: 'created';
      readonly version: DraftVersion;
      readonly meta: DraftMeta;
      readonly recheck?: Recheck;
    }
  | { readonly type: 'edited'; readonly version: DraftVersion; readonly meta?: DraftMeta }
  | { readonly type: 'submitted'; readonly round: Round }
  | { readonly type: 'withdrawn'; readonly reason: string }
  | { readonly type: 'decided'; readonly decision: Decision }
  | { readonly type: 'decision-undone'; readonly decisionId: string }
  | { readonly type: 'commented'; readonly comment: DraftComment }
  /** `n` = which release of the draft, from 1; logs of before do not count them. */
  | { readonly type: 'glass-broken'; readonly approval: Approval; readonly n?: number }
  | { readonly type: 'countersigned'; readonly n?: number }
  | { readonly type: 'queued' }
  | { readonly type: 'published'; readonly publication: Publication }
  | { readonly type: 'reconciled'; readonly outcomes: Publication['outcomes'] }
  | { readonly type: 'archived' }
  | { readonly type: 'expired' }
);
