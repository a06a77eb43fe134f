import * as z from 'zod/mini';
import { CATEGORIES } from '@/utils/model/category';
import { SEVERITIES } from '@/utils/model/finding';
import { ACCOUNT_KINDS, INDUSTRIES } from '@/utils/model/policy';
import { SURFACES } from '@/utils/model/surface';
import { citePack } from './cite-pack';
import { compileRule } from './compile-rule';
import { type RulePack, WINDOWS } from './types';

/** Why a pack was refused; one line a person can act on. */
export interface PackProblem {
  readonly pack: string;
  readonly rule?: string;
  readonly field?: string;
  /** zh-CN. */
  readonly reason: string;
}

export type PackLoad =
  | { readonly ok: true; readonly packs: readonly RulePack[] }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

const text = z.string().check(z.minLength(1));
const texts = z.array(text).check(z.minLength(1));
const fix = z.union([z.string(), z.object({ insert: text, at: z.enum(['start', 'end', 'after']) })]);
const condition = z.strictObject({
  commercial: z.optional(z.boolean()),
  hasPurchaseLink: z.optional(z.boolean()),
  industries: z.optional(z.array(z.enum(INDUSTRIES))),
  notIndustries: z.optional(z.array(z.enum(INDUSTRIES))),
  accountKinds: z.optional(z.array(z.enum(ACCOUNT_KINDS))),
  surfaces: z.optional(z.array(z.enum(SURFACES))),
});

const base = {
  id: z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)+$/)),
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  title: text,
  message: text,
  hint: z.optional(text),
  fixes: z.optional(z.array(fix)),
  cite: texts,
  whatToVerify: z.optional(text),
  when: z.optional(condition),
  exempt: z.optional(z.array(text)),
  evidence: z.optional(text),
  evade: z.optional(z.boolean()),
  needs: z.optional(z.array(text)),
  not: z.optional(z.array(text)),
  window: z.optional(z.enum(WINDOWS)),
  examples: z.strictObject({
    hit: z.array(text).check(z.minLength(3)),
    pass: z.array(text).check(z.minLength(3)),
    industry: z.optional(z.enum(INDUSTRIES)),
  }),
};

const rule = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('terms'),
    disguisedOnly: z.optional(z.boolean()),
    terms: z.array(z.union([text, z.tuple([text], z.string())])).check(z.minLength(1)),
    allow: z.optional(z.array(text)),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('pattern'),
    any: texts,
    allow: z.optional(z.array(text)),
    view: z.optional(z.enum(['folded', 'raw'])),
    mark: z.optional(z.literal('clause')),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('cooccur'),
    a: texts,
    b: texts,
    within: z.optional(z.enum(WINDOWS)),
    order: z.optional(z.enum(['any', 'ab'])),
    maxDistance: z.optional(z.number()),
    span: z.optional(z.enum(['a', 'b', 'both', 'to-clause-end', 'predicate', 'clauses'])),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('absence'),
    trigger: texts,
    also: z.optional(texts),
    required: z.array(z.strictObject({ label: text, any: texts })).check(z.minLength(1)),
    minMissing: z.optional(z.number()),
  }),
  z.strictObject({ ...base, kind: z.literal('detector'), detector: text }),
  z.strictObject({ ...base, kind: z.literal('number-claim'), any: texts }),
  z.strictObject({
    ...base,
    kind: z.literal('embargo'),
    until: z.iso.datetime({ offset: true }),
    terms: texts,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('preferred-term'),
    prefer: z.record(z.string(), z.string()),
    allow: z.optional(z.array(text)),
  }),
  z.strictObject({ ...base, kind: z.literal('name-rule'), on: z.enum(['nickname', 'mention']), any: texts }),
  z.strictObject({
    ...base,
    kind: z.literal('repost'),
    original: z.optional(z.array(text)),
    authors: z.optional(z.array(text)),
    inherits: z.optional(z.strictObject({ severities: z.array(z.enum(SEVERITIES)) })),
  }),
  z.strictObject({ ...base, kind: z.literal('syntax'), check: text }),
  z.strictObject({ ...base, kind: z.literal('wording') }),
]);

const citation = z.strictObject({
  law: text,
  article: z.optional(text),
  penalty: z.optional(text),
  source: z.optional(text),
  checkedOn: z.iso.date(),
  verified: z.boolean(),
});

const pack = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  title: text,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  date: z.iso.date(),
  about: text,
  when: z.optional(condition),
  citations: z.optional(z.record(z.string(), citation)),
  keywords: z.optional(z.array(text)),
  allow: z.optional(z.array(text)),
  rules: z.array(rule),
});

const nameOf = (value: unknown, fallback: string): string =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : fallback;

/** Name of the rule an issue path points at, if it points into one. */
function ruleAt(raw: unknown, path: readonly PropertyKey[]): string | undefined {
  if (path[0] !== 'rules' || typeof path[1] !== 'number') return undefined;
  const rules = (raw as { rules?: unknown }).rules;
  return Array.isArray(rules) ? nameOf(rules[path[1]], `第 ${path[1] + 1} 条`) : undefined;
}

function checkPack(raw: unknown, position: number): readonly PackProblem[] {
  const name = nameOf(raw, `第 ${position + 1} 个规则包`);
  const parsed = pack.safeParse(raw);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => {
      const inRule = ruleAt(raw, issue.path);
      const field = issue.path.slice(inRule ? 2 : 0).join('.');
      return {
        pack: name,
        ...(inRule ? { rule: inRule } : {}),
        ...(field ? { field } : {}),
        reason: issue.message,
      };
    });
  }
  const valid = citePack(parsed.data as RulePack);
  return valid.rules.flatMap((each) => {
    try {
      compileRule(each, valid);
      return [];
    } catch (error) {
      return [{ pack: name, rule: each.id, reason: error instanceof Error ? error.message : String(error) }];
    }
  });
}

/**
 * Validates packs as they come from files. All or nothing: with any problem nothing is loaded, so the caller keeps the
 * policy it has. Problems name pack, rule and field.
 */
export function loadPacks(raw: readonly unknown[]): PackLoad {
  const problems = [...raw.flatMap(checkPack)];
  const packs = new Set<string>();
  const rules = new Map<string, string>();
  for (const each of raw as readonly Partial<RulePack>[]) {
    if (each?.id !== undefined && packs.has(each.id))
      problems.push({ pack: each.id, reason: '规则包 id 重复' });
    if (each?.id !== undefined) packs.add(each.id);
    for (const { id } of Array.isArray(each?.rules) ? each.rules : []) {
      const owner = rules.get(id);
      if (owner !== undefined)
        problems.push({
          pack: each.id ?? '',
          rule: id,
          field: 'id',
          reason: `规则 id 重复，已在 ${owner} 里`,
        });
      rules.set(id, each.id ?? '');
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, packs: (raw as readonly RulePack[]).map(citePack) };
}
