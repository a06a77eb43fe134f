import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { AuditEntry, Json } from '@/utils/model/audit-entry';
import type { CompanyTerm, LexiconState } from '@/utils/model/company-term';
import type { GuardRecord } from '@/utils/model/guard-report';
import type { HealthRow } from '@/utils/model/health';
import type { GovernedAccount } from '@/utils/model/policy';
import type { PolicyDocument } from '@/utils/model/policy-document';

export const DB_NAME = 'weiheng';

/** What the lexicon was before the last import or clear, for undo. */
export interface StoredLexicon extends Omit<LexiconState, 'undoable'> {
  readonly previous?: Omit<LexiconState, 'undoable' | 'rev'>;
}

export interface LexiconChunk {
  readonly generation: string;
  readonly index: number;
  readonly terms: readonly CompanyTerm[];
}

/** A command that was carried out: a repeat gets the same answer. */
export interface DoneCommand {
  readonly id: string;
  readonly at: number;
  readonly rev: number;
  readonly value: Json;
}

/** A record that no longer fits its schema: put aside, shown, never fatal. */
export interface QuarantinedRecord {
  readonly id: string;
  readonly store: string;
  readonly at: number;
  /** Path and message of the first thing that does not fit. */
  readonly problem: string;
  readonly record: unknown;
}

/** The only place that names stores and indexes. */
export interface Schema extends DBSchema {
  accounts: { key: string; value: GovernedAccount };
  policies: { key: 'policy'; value: PolicyDocument & { readonly id: 'policy' } };
  lexicons: { key: 'company'; value: StoredLexicon & { readonly id: 'company' } };
  lexiconChunks: { key: [string, number]; value: LexiconChunk };
  records: { key: string; value: GuardRecord; indexes: { at: number } };
  audit: { key: number; value: AuditEntry };
  health: { key: string; value: HealthRow; indexes: { day: string } };
  commands: { key: string; value: DoneCommand; indexes: { at: number } };
  quarantine: { key: string; value: QuarantinedRecord };
  /** Revisions, and the digest of the managed policy that was last noted in the audit record. */
  meta: { key: 'rev' | 'policyRev' | 'managed'; value: number | string };
}

export type StoreName =
  | 'accounts'
  | 'policies'
  | 'lexicons'
  | 'lexiconChunks'
  | 'records'
  | 'audit'
  | 'health'
  | 'commands'
  | 'quarantine'
  | 'meta';

export type Database = IDBPDatabase<Schema>;
export type WriteTx = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
export type UpgradeTx = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/** Stores a page's verdict depends on: a change in one gives the policy snapshot a new revision. */
export const GOVERNING: readonly StoreName[] = ['accounts', 'policies', 'lexicons'];

/** Working data that is nobody's decision: may be written without an audit entry, through `operate` only. */
export const OPERATIONAL = ['health', 'lexiconChunks', 'commands'] as const;
export type OperationalStore = (typeof OPERATIONAL)[number];
