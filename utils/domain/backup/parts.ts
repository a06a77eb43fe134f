/** What can be taken over from a backup by itself. What only makes sense together is one part. */
export const RESTORE_PARTS = [
  'workspace',
  'policy',
  'words',
  'drafts',
  'freezes',
  'desk',
  'metrics',
  'reports',
  'plan',
] as const;
export type RestorePart = (typeof RESTORE_PARTS)[number];

/** What happens to things that are here and not in the file. */
export const EXTRAS = ['remove', 'keep'] as const;
export type Extras = (typeof EXTRAS)[number];

/** Kinds of record a person is shown, in the order of the table. */
export const RECORD_KINDS = [
  'company',
  'people',
  'departments',
  'grants',
  'delegations',
  'flows',
  'accounts',
  'policy',
  'words',
  'drafts',
  'posts',
  'freezes',
  'deskPolicy',
  'templates',
  'tickets',
  'moderation',
  'incidents',
  'tracked',
  'topicTasks',
  'measured',
  'days',
  'plans',
  'sent',
  'scorecards',
  'inspections',
  'goals',
  'criteria',
  'planItems',
  'planSlots',
  'campaigns',
  'ideas',
  'planTemplates',
  'cadence',
  'sensitive',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Flows name people and accounts, accounts name people: one without the other would lead nowhere. */
export const PART_OF: Readonly<Record<RecordKind, RestorePart>> = {
  company: 'workspace',
  people: 'workspace',
  departments: 'workspace',
  grants: 'workspace',
  delegations: 'workspace',
  flows: 'workspace',
  accounts: 'workspace',
  policy: 'policy',
  words: 'words',
  drafts: 'drafts',
  posts: 'drafts',
  freezes: 'freezes',
  deskPolicy: 'desk',
  templates: 'desk',
  tickets: 'desk',
  moderation: 'desk',
  incidents: 'desk',
  tracked: 'metrics',
  topicTasks: 'metrics',
  measured: 'metrics',
  days: 'metrics',
  plans: 'reports',
  sent: 'reports',
  scorecards: 'reports',
  inspections: 'reports',
  goals: 'reports',
  criteria: 'reports',
  planItems: 'plan',
  planSlots: 'plan',
  campaigns: 'plan',
  ideas: 'plan',
  planTemplates: 'plan',
  cadence: 'plan',
  sensitive: 'plan',
};

/** Never taken away by a restore: a freeze ends with two people's consent and in no other way. */
export const isOnlyAdded = (kind: RecordKind): boolean => kind === 'freezes';
