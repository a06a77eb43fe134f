import { createContext, useContext } from 'react';
import type { DraftCommand } from '@/utils/domain/approval/commands';
import type { LintResult } from '@/utils/domain/lint/create-linter';
import type { Query } from '@/utils/live/query';
import type { Draft } from '@/utils/model/draft';
import type { Freeze } from '@/utils/model/freeze';
import type { GovernedAccount, LintContext } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';
import type { DraftAnswer } from '@/utils/rpc/contract-approval';

type WithoutId<Command> = Command extends DraftCommand ? Omit<Command, 'commandId'> : never;
/** A reviewer's command; its id is given where it is sent, once per press. */
export type ReviewerCommand = WithoutId<
  Extract<DraftCommand, { type: 'decide' | 'undo-decision' | 'comment' | 'countersign' | 'archive' }>
>;

/** What the panel shows and asks for. */
export interface DeskData {
  readonly workspace: Workspace;
  /** Profile in use on this machine. */
  readonly me?: string;
  readonly accounts: readonly GovernedAccount[];
  readonly freezes: readonly Freeze[];
  /** Seconds in which a verdict can be taken back. */
  readonly undoSeconds: number;
  /** Drafts in review. */
  readonly drafts: readonly Draft[];
  /** Only the most urgent of them have been read so far. */
  readonly isPartial?: boolean;
}

export interface ReviewPorts {
  /** One draft whole, previews and comments included; undefined when there is none. */
  watchDraft(draftId: string): Query<Draft | undefined>;
  decide(draftId: string, command: ReviewerCommand): Promise<DraftAnswer>;
  lint(text: string, context: LintContext): Promise<LintResult>;
  setMe(personId: string | null): Promise<unknown>;
  /** Address of a post on Weibo. */
  postUrl(uid: string, mblogid: string): string;
  /** Opens a page of the dashboard, or the panel itself as a tab. */
  open(page: 'settings' | 'tab'): void;
}

const PortsContext = createContext<ReviewPorts | undefined>(undefined);
export const PortsProvider = PortsContext.Provider;

/** The panel's way to the rest of the extension. Throws outside of a provider. */
export function usePorts(): ReviewPorts {
  const ports = useContext(PortsContext);
  if (!ports) throw new Error('no ports');
  return ports;
}
