import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workspaceSchema } from '@/scripts/lib/workspace-schema';
import { parseWholeWorkspace, parseWorkspace } from '@/utils/domain/accounts/parse-workspace';

const example = readFileSync('docs/workspace.example.json', 'utf8');
const page = readFileSync('docs/workspace.md', 'utf8');
type Changed = Record<string, unknown>;
const change = (over: Changed) => JSON.stringify({ ...(JSON.parse(example) as Changed), ...over });
const flow = (who: object, when: object = {}) => [
  {
    id: 'f',
    name: 'f',
    when,
    steps: [{ id: 's', name: 's', lanes: [{ id: 'l', name: 'l', who, need: 'any' }] }],
  },
];
const grant = { id: 'g', to: { person: 'lin' }, action: 'badge.see' };

describe('a workspace file', () => {
  it('as the documentation gives it is sound; times come out as numbers', () => {
    const parsed = parseWholeWorkspace(example);
    if (!parsed.ok) throw new Error(`${parsed.field}: ${parsed.message}`);
    expect(parsed.file.delegations?.[0]?.from).toBe(Date.parse('2026-11-24T00:00:00+08:00'));
    expect(parsed.file.people?.map((one) => one.active)).toContain(false);
    expect(page).toContain(example.trim());
  });

  it('has the schema of the code beside it', () => {
    expect(readFileSync('docs/workspace.schema.json', 'utf8')).toBe(workspaceSchema());
  });

  it('has every field of the schema named in the documentation', () => {
    const names = new Set<string>();
    const collect = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { properties?: Record<string, unknown> };
      for (const name of Object.keys(properties ?? {})) names.add(name);
      for (const child of Object.values(node)) collect(child);
    };
    const { properties } = JSON.parse(workspaceSchema()) as { properties: Record<string, unknown> };
    // what stands inside the settings of the policy is described with the policy file
    collect({ properties: { ...properties, policy: {} } });
    const missing = [...names].filter(
      (name) => !new RegExp(`[\`"]${name.replace('$', '\\$')}(?:\\[\\])?[\`"]`).test(page),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ['{\n  "format": "weiheng-workspace",\n  "version": 1,,\n}', 'line:3'],
    ['[]', 'file'],
    [change({ format: 'weiheng-policy' }), 'format'],
    [change({ people: [{ id: 'lin', name: '', roles: [] }] }), 'people[0].name'],
    [change({ people: [{ id: 'lin', name: 'a', roles: [], color: 'red' }] }), 'people[0].color'],
    [change({ flows: flow({ people: ['chen', 'nobody'] }) }), 'flows[0].steps[0].lanes[0].who.people[1]'],
    [change({ flows: flow({}) }), 'flows[0].steps[0].lanes[0].who'],
    [change({ flows: flow({ roles: ['staff'] }) }), 'flows[0].steps[0].lanes[0].who.roles'],
    [change({ flows: flow({ roles: ['reviewer'] }, { accounts: ['1'] }) }), 'flows[0].when.accounts[0]'],
    [
      change({ flows: flow({ roles: ['reviewer'] }, { departments: ['no'] }) }),
      'flows[0].when.departments[0]',
    ],
    [change({ flows: [...flow({ people: ['su'] }), ...flow({ people: ['su'] })] }), 'flows[1].id'],
    [change({ grants: [{ ...grant, to: { person: 'nobody' } }] }), 'grants[0].to.person'],
    [change({ grants: [{ ...grant, scope: { accounts: ['1'] } }] }), 'grants[0].scope.accounts[0]'],
    [change({ grants: [{ ...grant, from: 5, until: 5 }] }), 'grants[0].until'],
    [
      change({ delegations: [{ id: 'd', of: 'lin', by: 'lin', from: 1, until: 2, reason: 'x' }] }),
      'delegations[0].by',
    ],
    [
      change({ delegations: [{ id: 'd', of: 'no', by: 'lin', from: 1, until: 2, reason: 'x' }] }),
      'delegations[0].of',
    ],
    [change({ departments: [] }), 'people[0].departmentId'],
    [change({ me: 'nobody' }), 'me'],
    [
      change({
        accounts: [{ uid: '1', name: 'a', kind: 'brand', mode: 'enforce', industry: 'food', parentUid: '1' }],
        grants: [],
      }),
      'accounts[0].parentUid',
    ],
  ])('with a fault is named by its field %#', (text, field) => {
    expect(parseWholeWorkspace(text)).toMatchObject({ ok: false, field });
  });

  it('that gives a part only is read; what it points to is checked where it is put together', () => {
    const text = JSON.stringify({ format: 'weiheng-workspace', version: 1, flows: flow({ people: ['su'] }) });
    expect(parseWorkspace(text)).toMatchObject({ ok: true });
    expect(parseWholeWorkspace(text)).toMatchObject({
      ok: false,
      field: 'flows[0].steps[0].lanes[0].who.people[0]',
    });
  });
});
