import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWorkspace } from '@/utils/domain/accounts/parse-workspace';
import { toWorkspaceFile } from '@/utils/domain/accounts/to-workspace-file';
import { freeSettings } from '@/utils/domain/policy/effective';
import { ACTIONS, ROLES } from '@/utils/model/people';
import { ACCOUNT_KINDS, INDUSTRIES, MODES } from '@/utils/model/policy';
import { DEFAULT_SETTINGS } from '@/utils/model/policy-document';
import { EMPTY_WORKSPACE, type Workspace } from '@/utils/model/workspace';

const id = fc.stringMatching(/^[\w.-]{1,60}$/);
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const at = fc.integer({ min: 0, max: 8_640_000_000_000 });
const some = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const uid = fc.stringMatching(/^\d{1,20}$/);
const lean = <T extends object>(one: fc.Arbitrary<T>) =>
  one.map((row) => JSON.parse(JSON.stringify(row)) as T);

const workspace: fc.Arbitrary<Workspace> = lean(
  fc.record({
    name,
    people: fc.array(
      fc.record({
        id,
        name,
        roles: fc.subarray([...ROLES]),
        departmentId: some(id),
        active: fc.boolean(),
      }),
    ),
    departments: fc.array(fc.record({ id, name, headId: some(id) })),
    grants: fc.array(
      fc.record({
        id,
        to: fc.oneof(fc.record({ role: fc.constantFrom(...ROLES) }), fc.record({ person: id })),
        action: fc.constantFrom(...ACTIONS),
        scope: fc.record({
          accounts: some(fc.array(uid)),
          kinds: some(fc.subarray([...ACCOUNT_KINDS])),
          departments: some(fc.array(id)),
        }),
        from: some(at),
        until: some(at),
      }),
    ),
    delegations: fc.array(fc.record({ id, of: id, by: id, from: at, until: at, reason: name })),
    flows: fc.array(
      fc.record({
        id,
        name,
        when: fc.record({ crisisAtLeast: some(fc.integer({ min: 1, max: 4 })), tags: some(fc.array(name)) }),
        steps: fc.array(
          fc.record({
            id,
            name,
            lanes: fc.array(
              fc.record({
                id,
                name,
                who: fc.record({ people: some(fc.array(id)), departmentHead: some(fc.boolean()) }),
                need: fc.constantFrom('any' as const, 'all' as const, 2),
              }),
              { minLength: 1, maxLength: 3 },
            ),
            slaMinutes: some(fc.integer({ min: 1, max: 999 })),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        validMinutes: some(fc.integer({ min: 1, max: 999 })),
      }),
    ),
    approvalKinds: fc.constant(EMPTY_WORKSPACE.approvalKinds),
    crisisLevel: fc.constantFrom(0 as const, 2 as const, 4 as const),
    rev: fc.nat(),
    since: at,
    updatedAt: at,
  }),
);
const account = lean(
  fc.record({
    uid,
    name,
    kind: fc.constantFrom(...ACCOUNT_KINDS),
    mode: fc.constantFrom(...MODES),
    industry: fc.constantFrom(...INDUSTRIES),
    approval: some(fc.constantFrom('required' as const, 'off' as const)),
    ownerId: some(id),
    parentUid: some(uid),
    registeredAt: at,
    rev: fc.integer({ min: 1, max: 99 }),
  }),
);

describe('a workspace file that was exported', () => {
  it('is read again to the same people, rights, accounts, flows and policy', () => {
    fc.assert(
      fc.property(workspace, fc.array(account), fc.boolean(), (before, accounts, mayBreakGlass) => {
        const policy = { ...DEFAULT_SETTINGS, mayBreakGlass };
        const parsed = parseWorkspace(toWorkspaceFile({ workspace: before, accounts, policy }));
        if (!parsed.ok) throw new Error(`${parsed.field}: ${parsed.message}`);
        const { format: _f, version: _v, accounts: read, policy: rules, ...lists } = parsed.file;
        const { rev: _rev, since: _since, updatedAt: _at, ...expected } = before;
        expect(lists).toEqual(expected);
        expect(read).toEqual(accounts.map(({ registeredAt: _a, rev: _r, ...rest }) => rest));
        expect(rules).toEqual(policy);
      }),
    );
  });

  it('leaves out what the organisation has fixed, and nothing else', () => {
    const own = {
      ...DEFAULT_SETTINGS,
      packs: [
        { pack: 'cn.ad', enabled: false },
        { pack: 'cn.law', enabled: false },
      ],
      ignores: [{ scope: 'rule', rule: 'cn.ad.x', reason: '公司口号' } as const],
    };
    const managed = {
      mayBreakGlass: true,
      packs: [{ pack: 'cn.ad', enabled: true }],
      rules: [{ rule: 'cn.ad.x', severity: 'block' as const }],
    };
    const free = freeSettings(own, managed);
    expect(free).not.toHaveProperty('mayBreakGlass');
    expect(free).toMatchObject({ packs: [{ pack: 'cn.law' }], ignores: [], unregisteredMode: 'confirm' });
    expect(freeSettings(own, {})).toEqual(own);
  });
});
