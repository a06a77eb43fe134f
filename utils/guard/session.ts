import type { Exemption, Finding } from '@/utils/model/finding';
import type { GovernedAccount, Mode } from '@/utils/model/policy';
import type { Surface } from '@/utils/model/surface';
import type { Reason, Verdict } from '@/utils/model/verdict';
import type { BoxApproval, SubmitForm } from './approval-state';

/** The nine elements of a post (seed: 九种语法) as counts, with faults. */
export interface ElementCounts {
  readonly text: number;
  readonly pictures: number;
  readonly video: number;
  readonly audio: number;
  readonly links: number;
  readonly mentions: number;
  readonly topics: number;
  readonly superTopics: number;
  readonly emoji: number;
  readonly lottery: boolean;
  readonly unclosedTopics: number;
}

/** Who is logged in on the page, and whether the company has registered the account. */
export interface WhoAmI {
  readonly uid?: string;
  readonly name?: string;
  readonly account?: GovernedAccount;
}

/** A message over the findings list; at most one at a time. */
export type Banner =
  | { readonly kind: 'none' }
  | { readonly kind: 'not-sent'; readonly by: 'box' | 'request'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'confirm'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'now-clean' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'degraded'; readonly what: 'rules' | 'lexicon' | 'account' | 'box' | 'context' };

/** Everything the strip, marks and card show of one box. Immutable; a new object per change. */
export interface ComposerState {
  /** Counts up with every text the box had; marks of an older revision are not painted. */
  readonly revision: number;
  readonly surface: Surface;
  readonly mode: Mode;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly exemptions: readonly Exemption[];
  readonly elements: ElementCounts;
  /** Weibo's own count of characters and the page's limit; limit undefined = not known. */
  readonly length: { readonly used: number; readonly limit?: number };
  readonly who: WhoAmI;
  readonly banner: Banner;
  /** IME composition is running: nothing moves, no card opens. */
  readonly composing: boolean;
  /** The check has been running for over 150 ms. */
  readonly busy: boolean;
  readonly theme: 'light' | 'dark';
  readonly mayIgnore: { readonly occurrence: boolean; readonly word: boolean; readonly rule: boolean };
  readonly mayBreakGlass: boolean;
  /** Where approval means something for the account: how the box stands with it. */
  readonly approval?: BoxApproval;
}

/** One guarded box: state to show and the things a person may do. The UI knows nothing else. */
export interface ComposerSession {
  getState(): ComposerState;
  subscribe(listener: () => void): () => void;
  /** Apply fix `index` of the finding; resolves false when the text changed meanwhile. */
  applyFix(findingKey: string, fixIndex: number): boolean;
  ignore(findingKey: string, scope: 'occurrence' | 'word' | 'rule', reason: string): void;
  /** Give a source for an evidence finding; it travels with the post. */
  giveEvidence(findingKey: string, source: string): void;
  /** confirm mode: "仍要发布" with a reason; the person then presses Weibo's send again. */
  confirm(reason: string): void;
  /** enforce mode, only with the role: lets the next send of this exact text out, logged. */
  breakGlass(reason: string): void;
  /** Saves what the box holds as a draft and submits it for approval. */
  submitDraft(form: SubmitForm): void;
  /** Puts a draft into the box; the person presses Weibo's send. */
  fillDraft(draftId: string): void;
  /** Puts the approved version back. */
  restoreDraft(): void;
  /** Another account's draft becomes a text of the account that is logged in. */
  detachDraft(): void;
  /** Personal words are meant: this exact text may go from this account. */
  answerForWords(): void;
  dismissBanner(): void;
  /** Register the logged-in account as a company account (mode enforce). */
  registerAccount(): Promise<void>;
  /** Put the caret into Weibo's box (Esc). */
  focusBox(): void;
  /** Select a finding in Weibo's box and scroll it into view. */
  reveal(findingKey: string): void;
}
