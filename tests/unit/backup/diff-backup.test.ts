import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contents, diffBackup, strangersIn } from '@/utils/domain/backup/diff-backup';
import { changedFields } from '@/utils/domain/backup/field';
import type { CompanyTerm } from '@/utils/model/company-term';
import { DEFAULT_SETTINGS } from '@/utils/model/policy-document';
import { EMPTY_WORKSPACE } from '@/utils/model/workspace';
import { anAccount, aPerson, twoSteps } from '../../support/approval-world';
import { aContent, aDraft } from '../../support/drafts';

const contents = (over: Partial<Contents> = {}): Contents => ({
  workspace: { ...EMPTY_WORKSPACE, people: [aPerson('lin', 'editor')], flows: [twoSteps] },
  accounts: [anAccount()],
  policy: DEFAULT_SETTINGS,
  drafts: [],
  draftEvents: [],
  posts: [],
  freezes: [],
  lexicon: { terms: [] },
  ...over,
});
const secret = (over: Partial<CompanyTerm> = {}): CompanyTerm => ({
  id: 'a'.repeat(64),
  text: '',
  secret: { hash: 'a'.repeat(64), salt: 'salt', length: 4, check: 7 },
  category: 'secret',
  severity: 'block',
  note: '上市代号',
  replacements: ['新品'],
  ...over,
});

describe('what a backup would change', () => {
  it('is nothing where both sides are the same, whatever their revisions', () => {
    const now = contents({ drafts: [aDraft(aContent())] });
    const then = contents({
      drafts: [aDraft(aContent())],
      accounts: [anAccount({ rev: 9 })],
      workspace: { ...(now.workspace ?? EMPTY_WORKSPACE), rev: 7, updatedAt: 9 },
    });
    const { changes, same } = diffBackup(now, then);
    expect(changes).toEqual([]);
    expect(same).toMatchObject({ people: 1, accounts: 1, flows: 1, drafts: 1, policy: 1, company: 1 });
  });

  it('names who is new, who is other in what, and who is only here', () => {
    const people = [{ ...aPerson('lin', 'editor'), name: '林夏' }, aPerson('zhou', 'reviewer')];
    const now = contents({ workspace: { ...EMPTY_WORKSPACE, people } });
    const then = contents({
      workspace: {
        ...EMPTY_WORKSPACE,
        people: [{ ...aPerson('lin', 'editor', 'operator'), name: '林洁' }, aPerson('he', 'compliance')],
      },
    });
    const { changes } = diffBackup(now, then);
    expect(changes).toEqual([
      {
        kind: 'people',
        id: 'lin',
        name: '林洁',
        change: 'changed',
        fields: [
          { name: 'name', as: 'text', before: '林夏', after: '林洁' },
          { name: 'roles', as: 'role', before: ['editor'], after: ['editor', 'operator'] },
        ],
      },
      { kind: 'people', id: 'he', name: 'he', change: 'new', fields: [] },
      { kind: 'people', id: 'zhou', name: 'zhou', change: 'missing', fields: [] },
    ]);
  });

  it('says that something differs where it cannot be said in a word, also where no field stands for it', () => {
    const [step] = twoSteps.steps;
    if (!step) throw new Error('no step');
    const other = { ...twoSteps, steps: [{ ...step, slaMinutes: 5 }, ...twoSteps.steps.slice(1)] };
    const flows = diffBackup(
      contents(),
      contents({ workspace: { ...contents().workspace, flows: [other] } as never }),
    );
    expect(flows.changes).toMatchObject([{ kind: 'flows', fields: [{ name: 'steps' }] }]);
    expect(flows.changes[0]?.fields[0]).not.toHaveProperty('before');

    const post = { mid: '1', mblogid: 'M', uid: '1', createdAt: 1, seenAt: 1, outcomes: [] };
    const posts = diffBackup(
      contents({ posts: [post] }),
      contents({ posts: [{ ...post, allowedEdits: 2, seenAt: 9 }] }),
    );
    expect(posts.changes).toMatchObject([{ kind: 'posts', fields: [{ name: 'other' }] }]);
  });

  it('sees a log that has other steps, and flows in another order', () => {
    const drafts = [aDraft(aContent())];
    const event = { draftId: drafts[0]?.id ?? '' };
    const logs = diffBackup(
      contents({ drafts, draftEvents: [event] }),
      contents({ drafts, draftEvents: [event, event] }),
    );
    expect(logs.changes).toMatchObject([{ fields: [{ name: 'steps', before: 1, after: 2 }] }]);
    const second = { ...twoSteps, id: 'second', name: '第二条' };
    const [a, b] = [
      [twoSteps, second],
      [second, twoSteps],
    ].map((flows) => contents({ workspace: { ...EMPTY_WORKSPACE, flows } }));
    expect(diffBackup(a as Contents, b as Contents).changes).toMatchObject([
      { kind: 'company', fields: [{ name: 'order' }] },
    ]);
  });

  it('shows nothing of a secret word but that it differs', () => {
    const now = contents({ lexicon: { terms: [secret()] } });
    const then = contents({
      lexicon: { terms: [secret({ note: '收购代号', replacements: [], severity: 'warn' })] },
    });
    const text = JSON.stringify(diffBackup(now, then));
    expect(diffBackup(now, then).changes[0]?.fields.map((one) => one.name)).toEqual([
      'severity',
      'replacements',
      'note',
    ]);
    for (const word of ['上市代号', '收购代号', '新品', 'salt']) expect(text).not.toContain(word);
  });

  it('leaves the words alone where the file holds none', () => {
    const terms = [{ id: 'x', text: '全网最低', category: 'company', severity: 'warn' } as const];
    const { lexicon: _none, ...without } = contents();
    expect(diffBackup(contents({ lexicon: { terms } }), without).changes).toEqual([]);
  });

  it('of a file without a workspace is that nobody would work here', () => {
    const { workspace: _none, ...without } = contents();
    expect(diffBackup(contents(), without).changes.map(({ kind, change }) => [kind, change])).toEqual([
      ['company', 'changed'],
      ['people', 'missing'],
      ['flows', 'missing'],
    ]);
  });
});

describe('any two lists of words', () => {
  const term = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    text: fc.constantFrom('甲', '乙', '丙'),
    category: fc.constant('company' as const),
    severity: fc.constantFrom('warn' as const, 'block' as const),
    note: fc.option(fc.string(), { nil: undefined }),
  });
  const list = fc.uniqueArray(term, { selector: (one) => one.id });

  it('are told apart completely: what is not named is the same, and each record is counted once', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const now = contents({ lexicon: { terms: a as readonly CompanyTerm[] } });
        const then = contents({ lexicon: { terms: b as readonly CompanyTerm[] } });
        const { changes, same } = diffBackup(now, then);
        const words = changes.filter((one) => one.kind === 'words');
        const count = (change: string) => words.filter((one) => one.change === change).length;
        expect(count('new') + count('changed') + (same.words ?? 0)).toBe(b.length);
        expect(count('missing') + count('changed') + (same.words ?? 0)).toBe(a.length);
        expect(words.every((one) => (one.change === 'changed') === one.fields.length > 0)).toBe(true);
        const back = diffBackup(then, now).changes.filter((one) => one.kind === 'words');
        expect(back.filter((one) => one.change === 'new').length).toBe(count('missing'));
      }),
    );
  });
});

it('two values that read alike are not shown as if they differed', () => {
  const fields = [
    { name: 'when', as: 'text', show: () => '日常', whole: (one: { n: number }) => one.n },
  ] as const;
  expect(changedFields(fields, { n: 1 }, { n: 2 })).toEqual([{ name: 'when', as: 'text' }]);
});

it('people nobody knows are counted once, those of archived drafts not at all', () => {
  const drafts = [
    aDraft(aContent(), 'draft', { author: 'gone' }),
    aDraft(aContent(), 'archived', { author: 'old' }),
  ];
  expect(strangersIn(drafts, [{ id: 'lin' }])).toBe(1);
});
