import { describe, expect, it } from 'vitest';
import { fromBase64 } from '@/utils/core/base64';
import { canonicalJson } from '@/utils/core/canonical-json';
import { digestBytes } from '@/utils/core/digest-bytes';
import { sha256Hex } from '@/utils/core/sha256';
import type { DraftEvent } from '@/utils/domain/approval/events';
import { foldDraft } from '@/utils/domain/approval/evolve';
import { fingerprint } from '@/utils/domain/approval/fingerprint';
import { EMPTY_HEAD, sealEntry } from '@/utils/domain/audit/entry';
import type { EvidenceFile, EvidenceParts } from '@/utils/domain/audit/evidence-file';
import { makeEvidence, placeEntries, withoutPrivate } from '@/utils/domain/audit/make-evidence';
import { type EvidenceTools, parseEvidence, verifyEvidence } from '@/utils/domain/audit/verify-evidence';
import type { AuditEntry, Json } from '@/utils/model/audit-entry';
import type { DraftContent } from '@/utils/model/draft';

const DRAFT = 'draft-1';
const tools: EvidenceTools = {
  hash: sha256Hex,
  digest: async (base64) => digestBytes(fromBase64(base64)),
  fingerprint,
  fold: (events) => foldDraft(events as readonly DraftEvent[]),
};

const content = (text: string): DraftContent => ({
  accountUid: '7100000001',
  kind: 'post',
  text,
  media: [{ digest: 'ab'.repeat(32), type: 'image/png' }],
  visibility: 0,
});
const version = (n: number, text: string) => ({
  n,
  content: content(text),
  by: 'lin',
  at: n,
  fingerprint: fingerprint(content(text)) ?? '',
});
const remark = (id: string, isPrivate: boolean) => ({
  id,
  by: 'zhou',
  at: 5,
  version: 1,
  text: isPrivate ? '这个数别外传' : '日期再核一下',
  isPrivate,
});
const base = (commandId: string, actor: string, at: number) => ({ draftId: DRAFT, commandId, actor, at });
const COMMANDS: readonly (readonly DraftEvent[])[] = [
  [
    {
      ...base('c1', 'lin', 1),
      type: 'created',
      version: version(1, '周三见'),
      meta: { title: '周三', tags: [] },
    },
  ],
  [{ ...base('c2', 'zhou', 2), type: 'commented', comment: remark('r1', false) }],
  [{ ...base('c3', 'zhou', 3), type: 'commented', comment: remark('r2', true) }],
  [
    { ...base('c4', 'lin', 4), type: 'edited', version: version(2, '周四见') },
    { ...base('c4', 'lin', 4), type: 'queued' },
  ],
];

/** A record in which the draft's entries stand among others'. */
async function record(): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  const note = async (subject: string, action: string, detail: Json) => {
    const last = entries[entries.length - 1];
    const head = last ? { seq: last.seq, hash: last.hash } : EMPTY_HEAD;
    const at = entries.length;
    entries.push(await sealEntry(head, { at, actor: 'page', action, subject, detail }, sha256Hex));
  };
  let rev = 0;
  await note('policy', 'policy.update', null);
  for (const events of COMMANDS) {
    rev += events.length;
    await note(`draft:${DRAFT}`, 'drafts.x', { rev, events: await sha256Hex(canonicalJson(events)) });
    await note('policy', 'policy.update', { rev });
  }
  return entries;
}

async function evidence(withPrivate = true): Promise<EvidenceFile> {
  const events = COMMANDS.flat().map((event, i) => ({ seq: i + 1, event }));
  const folded = foldDraft(COMMANDS.flat());
  if (!folded) throw new Error('no draft');
  const cut = withPrivate ? { draft: folded, events } : await withoutPrivate(folded, events, sha256Hex);
  const parts: EvidenceParts = {
    about: { draftId: DRAFT, madeAt: 9, madeBy: '陈默', workspace: '云杉茶饮' },
    account: { uid: '7100000001', name: '云杉茶饮', kind: 'official' },
    people: { lin: '林洁', zhou: '周岚' },
    ...cut,
    previews: { ['ab'.repeat(32)]: 'data:image/png;base64,AAAA' },
    findings: { checkedAt: 9, list: [] },
    posts: [],
    guard: [],
    shots: [],
    audit: placeEntries(await record(), DRAFT),
    screenshot: { name: '截图.png', type: 'image/png', base64: 'AAAA' },
  };
  return makeEvidence(parts, sha256Hex);
}

/** All hashes made anew, as a forger would. */
const reseal = (file: EvidenceFile, parts: Partial<EvidenceParts>) =>
  makeEvidence({ ...file.parts, ...parts }, sha256Hex);
const kinds = async (file: EvidenceFile) => (await verifyEvidence(file, tools)).map((one) => one.kind);

describe('evidence', () => {
  it('that nobody touched is intact, through its text too', async () => {
    const file = await evidence();
    expect(await verifyEvidence(file, tools)).toEqual([]);
    const read = parseEvidence(JSON.stringify(file));
    if (!read) throw new Error('not read');
    expect(await verifyEvidence(read, tools)).toEqual([]);
    expect(parseEvidence('{"format":"weiheng-backup"}')).toBeUndefined();
  });

  it('shows every single changed character of the file', async () => {
    const text = JSON.stringify(await evidence());
    const missed: string[] = [];
    for (let i = 0; i < text.length; i += 11) {
      const char = text[i] ?? '';
      const other = /\d/.test(char) ? String((Number(char) + 1) % 10) : char === 'x' ? 'y' : 'x';
      const read = parseEvidence(text.slice(0, i) + other + text.slice(i + 1));
      if (read && (await verifyEvidence(read, tools)).length === 0) missed.push(text.slice(i - 20, i + 20));
    }
    expect(missed).toEqual([]);
  });

  it.each([
    'about',
    'account',
    'people',
    'draft',
    'events',
    'previews',
    'findings',
    'posts',
    'audit',
    'screenshot',
  ] as const)('names the part %s when it was changed or taken out', async (part) => {
    const file = await evidence();
    const changed = { ...file, parts: { ...file.parts, [part]: 'x' } } as unknown as EvidenceFile;
    expect(await verifyEvidence(changed, tools)).toContainEqual({ kind: 'part', part });
    const { [part]: _gone, ...rest } = file.parts;
    const cut = { ...file, parts: rest } as unknown as EvidenceFile;
    expect(await verifyEvidence(cut, tools)).toContainEqual({ kind: 'missing', part });
  });

  it('shows a part that does not belong and a foreign seal', async () => {
    const file = await evidence();
    const more = { ...file, parts: { ...file.parts, more: 1 } } as unknown as EvidenceFile;
    expect(await verifyEvidence(more, tools)).toContainEqual({ kind: 'extra', name: 'more' });
    expect(await verifyEvidence({ ...file, seal: '0'.repeat(64) }, tools)).toEqual([{ kind: 'seal' }]);
  });

  it('shows changed words although every hash was made anew', async () => {
    const file = await evidence();
    const known = file.parts.draft;
    const [first, second] = known?.versions ?? [];
    if (!known || !first || !second) throw new Error('no versions');
    const edited = { ...second, content: content('周五见') };
    const draft = { ...known, versions: [first, edited] };
    expect(await kinds(await reseal(file, { draft }))).toEqual(['fingerprint', 'replay']);
    const fitting = { ...edited, fingerprint: fingerprint(edited.content) ?? '' };
    const better = { ...draft, versions: [first, fitting] };
    expect(await kinds(await reseal(file, { draft: better }))).toEqual(['replay']);
    const events = file.parts.events.map((one) =>
      'event' in one && (one.event as unknown as DraftEvent).type === 'edited'
        ? { ...one, event: { ...one.event, version: fitting } }
        : one,
    );
    const best = await reseal(file, { draft: better, events });
    expect(await verifyEvidence(best, tools)).toEqual([{ kind: 'unrecorded', seq: 5 }]);
  });

  it('shows an edited, moved or cut-out entry although every hash was made anew', async () => {
    const file = await evidence();
    const { audit } = file.parts;
    const [first, second] = audit.entries;
    if (!first || !second) throw new Error('no entries');
    const withEntries = (entries: typeof audit.entries) => reseal(file, { audit: { ...audit, entries } });
    const late = { ...second, entry: { ...second.entry, at: 99 } };
    expect(await kinds(await withEntries([first, late, ...audit.entries.slice(2)]))).toEqual(['entry']);
    expect(await kinds(await withEntries([first, ...audit.entries.slice(2)]))).toEqual(['unrecorded']);
    expect(await kinds(await withEntries([second, first, ...audit.entries.slice(2)]))).toEqual(['order']);
    const { entry } = second;
    const anew = await sealEntry(
      { seq: entry.seq - 1, hash: entry.prevHash },
      { ...entry, at: 99 },
      sha256Hex,
    );
    expect(
      await kinds(await withEntries([first, { ...second, entry: anew }, ...audit.entries.slice(2)])),
    ).toEqual(['neighbour']);
  });

  it('leaves private remarks out and still counts them', async () => {
    const file = await evidence(false);
    expect(JSON.stringify(file)).not.toContain('别外传');
    expect(JSON.stringify(file)).toContain('日期再核一下');
    expect(await verifyEvidence(file, tools)).toEqual([]);
    const events = file.parts.events.filter((one) => 'event' in one);
    expect(await kinds(await reseal(file, { events }))).toContain('replay');
  });

  it('is held against a noted anchor', async () => {
    const file = await evidence();
    const { head } = file.parts.audit;
    expect(await verifyEvidence(file, tools, { at: 1, ...head })).toEqual([]);
    const other = { at: 1, seq: head.seq, hash: 'f'.repeat(64) };
    expect(await verifyEvidence(file, tools, other)).toEqual([{ kind: 'anchor', seq: head.seq }]);
  });
});
