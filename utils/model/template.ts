import type { TicketKind } from './ticket';

/**
 * A reply prepared in advance. `{name}` in the text is a variable: `{昵称}`, `{账号}`, `{部门}`, `{客服}`, `{日期}` fill
 * themselves, every other one is asked for; a text with one left over is never filled in or logged.
 */
export interface ReplyTemplate {
  readonly id: string;
  readonly rev: number;
  readonly name: string;
  readonly text: string;
  /** Kinds of ticket it is meant for; empty = any. */
  readonly kinds: readonly TicketKind[];
  /** Accounts it is meant for; empty = any. */
  readonly accounts: readonly string[];
  /** Names of the variables in `text`, in order, each once. */
  readonly variables: readonly string[];
  readonly updatedAt: number;
  readonly updatedBy: string;
}

/** Variables that fill themselves from the ticket and the profile in use. */
export const OWN_VARIABLES = ['昵称', '账号', '客服', '日期'] as const;
export type OwnVariable = (typeof OWN_VARIABLES)[number];
