import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { DraftEvent } from '@/utils/domain/approval/events';
import type { PublishedPost } from '@/utils/model/approval-view';
import type { AuditEntry, Json } from '@/utils/model/audit-entry';
import type { CompanyTerm, LexiconState } from '@/utils/model/company-term';
import type { Draft } from '@/utils/model/draft';
import type { Freeze } from '@/utils/model/freeze';
import type { GuardRecord } from '@/utils/model/guard-report';
import type { HealthRow } from '@/utils/model/health';
import type { GovernedAccount } from '@/utils/model/policy';
import type { PolicyDocument } from '@/utils/model/policy-document';
import type { Workspace } from '@/utils/model/workspace';
import type { DeskStores } from './desk-schema';
import type { MetricStores } from './metric-schema';
import type { PlanStores } from './plan-schema';

export const DB_NAME = 'weiheng';

/** What the lexicon was before the last import or clear, for undo. */
export interface StoredLexicon extends Omit<LexiconState, 'undoable'> {
  readonly previous?: Omit<LexiconState, 'undoable' | 'rev'>;
}

/** Words that a sensitive day holds, from the worker's clock and the company's settings; empty on other days. */
export interface StoredHeldWords {
  readonly id: 'held';
  /** Counts up as the lexicon's does: the greater of the two is the revision of what pages check with. */
  readonly rev: number;
  readonly terms: readonly CompanyTerm[];
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

/** A draft as stored: `accountUid` apart for the index, previews of its pictures in `previews`. */
export interface StoredDraft extends Draft {
  readonly accountUid: string;
  /** Last touched, epoch ms, with a minus: the newest come first in the index `recent`. */
  readonly order: number;
  /** By when it wants a verdict, epoch ms; far away where there is no limit. The most urgent come first in `urgent`. */
  readonly due: number;
}

/** One event of a draft's log; `seq` is the draft's revision after it, so that a gap shows. */
export interface StoredDraftEvent {
  readonly draftId: string;
  readonly seq: number;
  readonly event: DraftEvent;
}

/** A picture as the person added it, kept so that an approved draft can be filled into Weibo's box. */
export interface StoredMedia {
  readonly digest: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
  readonly at: number;
}

/** Small picture for reviewers, apart from the draft: a list of drafts stays light. */
export interface StoredPreview {
  readonly digest: string;
  readonly preview: string;
  readonly at: number;
}

/** A copy of the workspace in one text; `counts` by kind of thing. */
export interface StoredBackup {
  readonly id: string;
  readonly at: number;
  readonly bytes: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly text: string;
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

/** Together with `desk-schema.ts`, `metric-schema.ts` and `plan-schema.ts` the only place that names stores and indexes. */
export interface Schema extends DBSchema, DeskStores, MetricStores, PlanStores {
  accounts: { key: string; value: GovernedAccount };
  policies: { key: 'policy'; value: PolicyDocument & { readonly id: 'policy' } };
  lexicons: {
    key: 'company' | 'held';
    value: (StoredLexicon & { readonly id: 'company' }) | StoredHeldWords;
  };
  lexiconChunks: { key: [string, number]; value: LexiconChunk };
  records: { key: string; value: GuardRecord; indexes: { at: number } };
  audit: { key: number; value: AuditEntry };
  health: { key: string; value: HealthRow; indexes: { day: string } };
  commands: { key: string; value: DoneCommand; indexes: { at: number } };
  quarantine: { key: string; value: QuarantinedRecord };
  workspace: { key: 'workspace'; value: Workspace & { readonly id: 'workspace' } };
  drafts: {
    key: string;
    value: StoredDraft;
    indexes: { phase: string; accountUid: string; recent: [string, number]; urgent: [string, number] };
  };
  draftEvents: { key: [string, number]; value: StoredDraftEvent };
  media: { key: string; value: StoredMedia };
  previews: { key: string; value: StoredPreview };
  freezes: { key: string; value: Freeze };
  posts: { key: string; value: PublishedPost; indexes: { mblogid: string; uid: string } };
  backups: { key: string; value: StoredBackup };
  /** Revisions, the profile in use, and the digest of the managed policy that was last noted in the audit record. */
  meta: { key: 'rev' | 'policyRev' | 'approvalRev' | 'managed' | 'me'; value: number | string };
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
  | 'workspace'
  | 'drafts'
  | 'draftEvents'
  | 'media'
  | 'previews'
  | 'freezes'
  | 'posts'
  | 'backups'
  | keyof DeskStores
  | keyof MetricStores
  | keyof PlanStores
  | 'meta';

export type Database = IDBPDatabase<Schema>;
export type WriteTx = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
export type UpgradeTx = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/** Stores a page's verdict depends on: a change in one gives the policy snapshot a new revision. */
export const GOVERNING: readonly StoreName[] = ['accounts', 'policies', 'lexicons'];

/** Stores the approval snapshot depends on; `meta` holds the profile in use. */
export const APPROVING: readonly StoreName[] = [
  'workspace',
  'drafts',
  'freezes',
  'accounts',
  'policies',
  'meta',
];

/** Working data that is nobody's decision: may be written without an audit entry, through `operate` only. */
export const OPERATIONAL = [
  'health',
  'lexiconChunks',
  'commands',
  'media',
  'previews',
  'preparedReplies',
  'metricDrops',
] as const;
export type OperationalStore = (typeof OPERATIONAL)[number];
