import type { GuardSurface } from '@/utils/model/guard-report';
import type { HealthCounter } from '@/utils/model/health';
import type { GovernedAccount, Ignore } from '@/utils/model/policy';
import type { Ask } from '@/utils/weibo/bridge';
import type { ComposerView } from '@/utils/weibo/composer';
import type { SendAnswer } from '@/utils/weibo/requests';
import type { ApprovalPart } from './approval-port';
import type { ApprovalSource } from './approval-source';
import type { Ledger } from './ledger';
import type { MediaNotes } from './media-notes';
import type { PageKnowledge } from './page-knowledge';
import type { PolicySource } from './policy-source';
import type { Recorder } from './recorder';
import type { WhoAmI } from './session';

/** Where the last press was, for a notice about a send without a box. */
export interface PressedControl {
  readonly rect: DOMRect;
  readonly at: number;
}

/** What the boot part gives to the composer part: one set per page. */
export interface GuardServices {
  readonly policy: PolicySource;
  readonly approval: ApprovalSource;
  /** Undefined where approval means nothing, or its part is on its way. */
  approvalPart(): ApprovalPart | undefined;
  readonly media: MediaNotes;
  readonly page: PageKnowledge;
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  /** False once the extension was replaced or removed under this page. */
  isAlive(): boolean;
  /** Who is logged in, as last seen: every press and every fact of the page looks again. */
  who(): Pick<WhoAmI, 'uid' | 'name'>;
  pressed(): PressedControl | undefined;
  count(surface: GuardSurface, counter: HealthCounter): void;
  register(uid: string, name: string): Promise<GovernedAccount>;
  /** Keeps an ignore for good, if policy lets people do that. */
  keepIgnore(ignore: Ignore): Promise<unknown>;
  /** Anything a box depends on changed: policy, account, page facts, theme, context. */
  subscribe(listener: () => void): () => void;
  /** Tells the subscribers. */
  changed(): void;
  readonly signal: AbortSignal;
}

/** A compose box as the boot part found it. */
export interface FoundBox {
  readonly view: ComposerView;
  readonly signal: AbortSignal;
}

export type RequestRuling = { readonly allow: true } | { readonly allow: false; readonly message: string };

export interface OpenBox {
  presend(): 'go' | 'stop';
}

/** What the composer part does for the boot part. */
export interface ComposerPart {
  /** Resolves when rules and company words are loaded, or when they will not be. */
  readonly ready: Promise<void>;
  /** Guards a box; `presend` decides at once whether the press may go on to Weibo. */
  open(box: FoundBox): OpenBox;
  judge(ask: Ask): RequestRuling;
  /** Weibo's answer to a request that was judged. */
  answered(askId: string, answer: SendAnswer): void;
}

/** How the composer part finds the boot part: both run in the extension's own world of the page. */
export interface GuardHost {
  readonly services: GuardServices;
  attach(part: ComposerPart): void;
  attachApproval(part: ApprovalPart): void;
}

const HOST = Symbol.for('weiheng.guard');

export const offerHost = (host: GuardHost): void => {
  (globalThis as unknown as Record<symbol, GuardHost>)[HOST] = host;
};

export const findHost = (): GuardHost | undefined =>
  (globalThis as unknown as Record<symbol, GuardHost | undefined>)[HOST];
