/** Who did it: the background itself, an extension page, a content script on this machine, or the organisation. */
export const ACTORS = ['system', 'page', 'content', 'managed'] as const;
export type Actor = (typeof ACTORS)[number];

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One link of the record. Tamper-evident, not tamper-proof: whoever holds the machine can rebuild a chain. */
export interface AuditEntry {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  readonly at: number;
  readonly actor: Actor;
  /** Verb of the contract, e.g. `accounts.update`. */
  readonly action: string;
  /** What it was done to, e.g. `account:1234567890`. */
  readonly subject: string;
  /** Short facts; never the text of a post. */
  readonly detail: Json;
  readonly prevHash: string;
  /** Hex SHA-256 over all other fields. */
  readonly hash: string;
}
