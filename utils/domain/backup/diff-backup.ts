import type { PublishedPost } from '@/utils/model/approval-view';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { Draft } from '@/utils/model/draft';
import type { Freeze } from '@/utils/model/freeze';
import type { GovernedAccount } from '@/utils/model/policy';
import { DEFAULT_SETTINGS, type PolicySettings } from '@/utils/model/policy-document';
import { EMPTY_WORKSPACE, type Workspace } from '@/utils/model/workspace';
import {
  draftFields,
  freezeFields,
  isSecret,
  type LoggedDraft,
  policyFields,
  postFields,
  shortened,
  termFields,
} from './content-fields';
import type { DeskContents } from './desk-fields';
import { diffDesk } from './diff-desk';
import { diffMetrics } from './diff-metrics';
import { diffPlan } from './diff-plan';
import { diffRecords, type RecordChange } from './diff-records';
import { diffReports } from './diff-reports';
import type { MetricContents } from './metric-fields';
import type { RecordKind } from './parts';
import type { PlanContents } from './plan-fields';
import type { ReportContents } from './report-fields';
import {
  accountFields,
  type Company,
  companyFields,
  delegationFields,
  departmentFields,
  flowFields,
  grantFields,
  personFields,
} from './workspace-fields';

/** Everything that is compared, as a backup holds it and as it is stored here. */
export interface Contents {
  readonly workspace?: Workspace;
  readonly me?: string;
  readonly accounts: readonly GovernedAccount[];
  readonly policy?: PolicySettings;
  readonly drafts: readonly Draft[];
  readonly draftEvents: readonly { readonly draftId: string }[];
  readonly posts: readonly PublishedPost[];
  readonly freezes: readonly Freeze[];
  /** Undefined = the file holds nothing of the desk, and what is here stays. */
  readonly desk?: DeskContents;
  /** Undefined = the file was made before there were any, and what is here stays. */
  readonly metrics?: MetricContents;
  readonly reports?: ReportContents;
  readonly plan?: PlanContents;
  /** Undefined = the file holds no words at all, and those here stay. */
  readonly lexicon?: { readonly terms: readonly CompanyTerm[] };
}

export interface BackupDifference {
  readonly changes: readonly RecordChange[];
  /** Records that are the same here and there, by kind. */
  readonly same: Readonly<Partial<Record<RecordKind, number>>>;
}

const companyOf = ({ workspace = EMPTY_WORKSPACE, me }: Contents): readonly Company[] => {
  const { name, approvalKinds, crisisLevel, flows } = workspace;
  return [
    {
      id: 'company',
      name,
      approvalKinds,
      crisisLevel,
      order: flows.map((flow) => flow.name),
      ...(me === undefined ? {} : { me }),
    },
  ];
};

function logged({ drafts, draftEvents }: Contents): readonly LoggedDraft[] {
  const counts = new Map<string, number>();
  for (const { draftId } of draftEvents) counts.set(draftId, (counts.get(draftId) ?? 0) + 1);
  return drafts.map((draft) => ({ ...draft, steps: counts.get(draft.id) ?? 0 }));
}

const settingsOf = ({ policy = DEFAULT_SETTINGS }: Contents) => {
  const {
    rev: _rev,
    updatedAt: _at,
    ...settings
  } = policy as PolicySettings & {
    readonly rev?: number;
    readonly updatedAt?: number;
  };
  return [{ ...settings, id: 'policy' as const }];
};

const titleOf = (draft: Draft): string =>
  draft.meta.title || shortened(draft.versions[draft.versions.length - 1]?.content.text ?? '');

const byId = { idOf: (row: { readonly id: string }) => row.id, ignored: [] };
const byName = { ...byId, nameOf: (row: { readonly name: string }) => row.name };
const nameless = { ...byId, nameOf: () => '' };

/** What people call a person or an account; of two names for the same the one used here. */
function namesIn(...[now, then]: readonly [Contents, Contents]): (id: string) => string {
  const names = new Map(
    [then, now].flatMap(({ workspace, accounts, metrics }) => [
      ...(metrics?.tracked ?? []).map(({ uid, name }) => [uid, `@${name}`] as const),
      ...accounts.map(({ uid, name }) => [uid, `@${name}`] as const),
      ...(workspace?.people ?? []).map(({ id, name }) => [id, name] as const),
    ]),
  );
  return (id) => names.get(id) ?? id;
}

/** What a backup would change here, record by record. Pictures are not compared: none is ever taken away. */
export function diffBackup(now: Contents, then: Contents): BackupDifference {
  const [here, there] = [now.workspace ?? EMPTY_WORKSPACE, then.workspace ?? EMPTY_WORKSPACE];
  const nameOf = namesIn(now, then);
  const pairs = [
    [
      'company',
      diffRecords({ kind: 'company', fields: companyFields, ...nameless }, companyOf(now), companyOf(then)),
    ],
    ['people', diffRecords({ kind: 'people', fields: personFields, ...byName }, here.people, there.people)],
    [
      'departments',
      diffRecords(
        { kind: 'departments', fields: departmentFields, ...byName },
        here.departments,
        there.departments,
      ),
    ],
    ['grants', diffRecords({ kind: 'grants', fields: grantFields, ...nameless }, here.grants, there.grants)],
    [
      'delegations',
      diffRecords(
        { kind: 'delegations', fields: delegationFields, ...byId, nameOf: (one) => one.reason },
        here.delegations,
        there.delegations,
      ),
    ],
    ['flows', diffRecords({ kind: 'flows', fields: flowFields, ...byName }, here.flows, there.flows)],
    [
      'accounts',
      diffRecords(
        {
          kind: 'accounts',
          fields: accountFields,
          idOf: (one) => one.uid,
          nameOf: (one) => `@${one.name}`,
          ignored: ['rev'],
        },
        now.accounts,
        then.accounts,
      ),
    ],
    [
      'policy',
      diffRecords({ kind: 'policy', fields: policyFields, ...nameless }, settingsOf(now), settingsOf(then)),
    ],
    [
      'words',
      diffRecords(
        { kind: 'words', fields: termFields, ...byId, nameOf: (one) => (isSecret(one) ? '' : one.text) },
        then.lexicon ? (now.lexicon?.terms ?? []) : [],
        then.lexicon?.terms ?? [],
      ),
    ],
    [
      'drafts',
      diffRecords(
        {
          kind: 'drafts',
          fields: draftFields,
          idOf: (one) => one.id,
          nameOf: titleOf,
          ignored: ['rev', 'order', 'due', 'accountUid', 'done'],
        },
        logged(now),
        logged(then),
      ),
    ],
    [
      'posts',
      diffRecords(
        {
          kind: 'posts',
          fields: postFields,
          idOf: (one) => one.mid,
          nameOf: (one) => shortened(one.text ?? one.sent?.text ?? '') || one.mblogid,
          ignored: ['seenAt'],
        },
        now.posts,
        then.posts,
      ),
    ],
    [
      'freezes',
      diffRecords(
        { kind: 'freezes', fields: freezeFields, ...byId, nameOf: (one) => one.reason },
        now.freezes,
        then.freezes,
      ),
    ],
    ...diffDesk(now.desk, then.desk),
    ...diffMetrics(now.metrics, then.metrics, nameOf),
    ...diffReports(now.reports, then.reports, nameOf),
    ...diffPlan(now.plan, then.plan),
  ] as const;
  return {
    changes: pairs.flatMap(([, { changes }]) => changes),
    same: Object.fromEntries(pairs.map(([kind, { same }]) => [kind, same])),
  };
}

/** People whom drafts name and whom nobody knows. Their drafts wait for somebody who will not come. */
export function strangersIn(drafts: readonly Draft[], known: readonly { readonly id: string }[]): number {
  const ids = new Set(known.map((person) => person.id));
  const named = drafts
    .filter((draft) => draft.phase !== 'archived')
    .flatMap(({ author, lastEditor, rounds }) => [
      author,
      lastEditor,
      ...rounds.flatMap((round) => round.steps.flatMap((step) => step.lanes.flatMap((lane) => lane.people))),
    ]);
  return new Set(named.filter((id) => !ids.has(id))).size;
}
