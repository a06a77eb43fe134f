import { z } from 'zod';
import type { RulePack } from '@/utils/domain/lint/types';
import type { AuditEntry } from '@/utils/model/audit-entry';
import type { CompanyTerm, LexiconState } from '@/utils/model/company-term';
import { LEXICON_CHUNK, LEXICON_LIMIT } from '@/utils/model/company-term';
import type { HealthRow } from '@/utils/model/health';
import type { GovernedAccount, PolicySnapshot } from '@/utils/model/policy';
import type { PolicyView } from '@/utils/model/policy-document';
import { commandId, uid } from '@/utils/model/schema/base';
import { companyTerm } from '@/utils/model/schema/company-term';
import { guardReport } from '@/utils/model/schema/guard-report';
import { healthReport, healthRow, pageHealth } from '@/utils/model/schema/health';
import { governedAccount, ignore, selectorOverrides, settingsShape } from '@/utils/model/schema/policy';
import { approvalContract } from './contract-approval';
import { backupContract } from './contract-backup';
import { crisisContract } from './contract-crisis';
import { deskContract } from './contract-desk';
import { metricsContract } from './contract-metrics';
import { planContract } from './contract-plan';
import { reportContract } from './contract-reports';
import { scoreContract } from './contract-score';
import { proc } from './proc';
import type { Written } from './written';

export type { Written } from './written';

const { selectorOverrides: _own, ...editable } = settingsShape;
const command = { commandId };
const importId = z.string().regex(/^[\w-]{8,64}$/);
const name = governedAccount.shape.name;

/** Everything the worker can be asked. Deciding, editing and exporting happen on extension pages only. */
export const contract = {
  // read by the guard inside weibo.com
  'policy.snapshot': proc(z.void(), ['page', 'content']).returns<PolicySnapshot>(),
  'lexicon.state': proc(z.void(), ['page', 'content']).returns<LexiconState>(),
  /** One chunk of the company lexicon. `stale` = another revision is in force: start again with it. */
  'lexicon.words': proc(z.strictObject({ rev: z.int().min(0), chunk: z.int().min(0).max(LEXICON_LIMIT) }), [
    'page',
    'content',
  ]).returns<{
    readonly rev: number;
    readonly chunks: number;
    readonly stale: boolean;
    readonly terms: readonly CompanyTerm[];
  }>(),
  /** The same, compiled for matching; base64. No list = no words. Secret ones apart: known by their hashes only. */
  'lexicon.compiled': proc(z.void(), ['page', 'content']).returns<{
    readonly rev: number;
    readonly list?: string;
    readonly secrets: readonly CompanyTerm[];
  }>(),
  /** Built-in rules, their vocabulary compiled and the weights of the wording score; base64. */
  'rules.builtin': proc(z.void(), ['page', 'content']).returns<{
    readonly packs: readonly RulePack[];
    readonly list: string;
    readonly wording: string;
  }>(),
  /** Puts the composer part into the frame that asks. */
  'composer.load': proc(z.void(), ['content']).returns<void>(),
  /** From a trusted click in the strip: a company account under enforce. */
  'accounts.register': proc(z.strictObject({ ...command, uid, name }), ['content', 'page']).returns<
    Written & { readonly account: GovernedAccount }
  >(),
  /** Dropped, and nothing stored, unless the uid is a company account. */
  'guard.record': proc(guardReport, ['content']).returns<{ readonly stored: boolean }>(),
  'health.report': proc(healthReport, ['content']).returns<void>(),
  'health.page': proc(pageHealth, ['content']).returns<void>(),

  // extension pages only
  'store.ready': proc(z.void()).returns<{ readonly version: number }>(),
  'accounts.save': proc(
    z.strictObject({
      ...command,
      account: governedAccount.omit({ registeredAt: true }).extend({ rev: z.int().min(0) }),
    }),
  ).returns<Written & { readonly account: GovernedAccount }>(),
  'accounts.remove': proc(z.strictObject({ ...command, uid })).returns<Written>(),
  'policy.read': proc(z.void()).returns<PolicyView>(),
  /** Only the given keys change, as whole lists. `baseRev` = revision the page saw; a key fixed by the organisation is `locked`. */
  'policy.update': proc(
    z.strictObject({
      ...command,
      baseRev: z.int().min(0),
      patch: z.strictObject(editable).partial(),
    }),
  ).returns<Written>(),
  /** A standing ignore given by a person in the box, if policy lets people do that. */
  'policy.ignore': proc(z.strictObject({ ...command, ignore }), ['content', 'page']).returns<Written>(),
  /** Text of a policy file; refused with the field's path when anything in it does not fit. */
  'policy.import': proc(z.strictObject({ ...command, text: z.string().max(20_000_000) })).returns<
    Written & { readonly before: string }
  >(),
  'policy.export': proc(z.void()).returns<{ readonly text: string }>(),
  'overrides.update': proc(z.strictObject({ ...command, overrides: selectorOverrides })).returns<Written>(),

  /** Import in three steps; nothing is in force before the commit, which is one transaction. */
  'lexicon.begin': proc(z.void()).returns<{ readonly importId: string }>(),
  'lexicon.put': proc(
    z.strictObject({
      importId,
      index: z.int().min(0).max(LEXICON_LIMIT),
      terms: z.array(companyTerm).min(1).max(LEXICON_CHUNK),
    }),
  ).returns<void>(),
  'lexicon.commit': proc(
    z.strictObject({
      ...command,
      importId,
      chunks: z.int().min(0).max(LEXICON_LIMIT),
      mode: z.enum(['replace', 'add']),
      source: z.string().trim().min(1).max(200),
    }),
  ).returns<Written & { readonly count: number; readonly added: number; readonly updated: number }>(),
  'lexicon.cancel': proc(z.strictObject({ importId })).returns<void>(),
  'lexicon.edit': proc(
    z.strictObject({
      ...command,
      put: z.array(companyTerm).max(LEXICON_CHUNK),
      remove: z.array(z.string().min(1).max(200)).max(LEXICON_CHUNK),
    }),
  ).returns<Written>(),
  'lexicon.clear': proc(z.strictObject(command)).returns<Written>(),
  /** Brings back what was in force before the last change; `of` = revision of that change, refused if another followed. */
  'lexicon.undo': proc(z.strictObject({ ...command, of: z.int().min(0).optional() })).returns<Written>(),

  'health.read': proc(z.strictObject({ days: z.int().min(1).max(90) })).returns<readonly HealthRow[]>(),
  'health.reset': proc(z.strictObject(command)).returns<Written & { readonly rows: readonly HealthRow[] }>(),
  /** Puts back counters that were reset, on top of what has been counted since. */
  'health.restore': proc(
    z.strictObject({ ...command, rows: z.array(healthRow).max(20_000) }),
  ).returns<Written>(),
  'audit.list': proc(
    z.strictObject({ before: z.int().min(1).optional(), limit: z.int().min(1).max(500) }),
  ).returns<{ readonly entries: readonly AuditEntry[]; readonly total: number }>(),
  ...approvalContract,
  ...backupContract,
  ...crisisContract,
  ...deskContract,
  ...metricsContract,
  ...planContract,
  ...reportContract,
  ...scoreContract,
} as const;

export type Contract = typeof contract;
export type Method = keyof Contract;
/** Params are plain JSON that is only read: callers may pass read-only values. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;
export type Params<M extends Method> = Frozen<z.input<Contract[M]['params']>>;
export type Parsed<M extends Method> = z.output<Contract[M]['params']>;
export type Result<M extends Method> = NonNullable<Contract[M]['out']>['of'];
