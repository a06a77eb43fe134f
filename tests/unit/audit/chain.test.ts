import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '@/utils/core/sha256';
import { EMPTY_HEAD, sealEntry } from '@/utils/domain/audit/entry';
import { verifyChain } from '@/utils/domain/audit/verify';
import type { AuditEntry } from '@/utils/model/audit-entry';

async function chain(length: number): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let head = EMPTY_HEAD;
  for (let i = 0; i < length; i++) {
    const facts = {
      at: 1_000 + i,
      actor: 'page',
      action: 'policy.update',
      subject: 'policy',
      detail: { i },
    } as const;
    const entry = await sealEntry(head, facts, sha256Hex);
    entries.push(entry);
    head = { seq: entry.seq, hash: entry.hash };
  }
  return entries;
}
const at = (entries: readonly AuditEntry[], i: number): AuditEntry => {
  const entry = entries[i];
  if (!entry) throw new Error(`no entry ${i}`);
  return entry;
};

describe('audit chain', () => {
  it('that nobody touched is whole', async () => {
    const entries = await chain(20);
    const { seq, hash } = at(entries, 19);
    expect(await verifyChain(entries, sha256Hex)).toEqual({ ok: true, head: { seq, hash } });
    expect(await verifyChain([], sha256Hex)).toEqual({ ok: true, head: EMPTY_HEAD });
  });

  it('can be walked in pieces', async () => {
    const entries = await chain(10);
    const first = await verifyChain(entries.slice(0, 5), sha256Hex);
    if (!first.ok) throw new Error('first half');
    expect(await verifyChain(entries.slice(5), sha256Hex, first.head)).toMatchObject({ ok: true });
  });

  it.each([
    ['detail', { detail: { i: 99 } }],
    ['time', { at: 5 }],
    ['actor', { actor: 'system' }],
    ['subject', { subject: 'other' }],
  ])('shows an edited %s', async (_name, edit) => {
    const entries = await chain(5);
    entries[2] = { ...at(entries, 2), ...edit } as AuditEntry;
    expect(await verifyChain(entries, sha256Hex)).toEqual({ ok: false, seq: 3, fault: 'edited' });
  });

  it('shows a gap', async () => {
    const entries = await chain(5);
    entries.splice(2, 1);
    expect(await verifyChain(entries, sha256Hex)).toEqual({ ok: false, seq: 4, fault: 'gap' });
  });

  it('shows entries that changed places', async () => {
    const entries = await chain(5);
    const swapped = [at(entries, 0), at(entries, 1), at(entries, 1), at(entries, 3)];
    expect(await verifyChain(swapped, sha256Hex)).toEqual({ ok: false, seq: 2, fault: 'order' });
    const moved = [at(entries, 0), at(entries, 2), at(entries, 1)];
    expect(await verifyChain(moved, sha256Hex)).toMatchObject({ ok: false });
  });

  it('shows an edit that was given a fitting hash of its own', async () => {
    const entries = await chain(5);
    const { seq, prevHash } = at(entries, 2);
    const facts = { at: 1, actor: 'page', action: 'x', subject: 'y', detail: null } as const;
    entries[2] = await sealEntry({ seq: seq - 1, hash: prevHash }, facts, sha256Hex);
    expect(await verifyChain(entries, sha256Hex)).toEqual({ ok: false, seq: 4, fault: 'link' });
  });

  it('shows a cut-off end to whoever noted the head', async () => {
    const entries = await chain(5);
    const { seq, hash } = at(entries, 4);
    expect(await verifyChain(entries.slice(0, 3), sha256Hex, EMPTY_HEAD, { seq, hash })).toEqual({
      ok: false,
      seq: 4,
      fault: 'gap',
    });
  });

  it('never calls a changed field whole, whichever it is', async () => {
    const entries = await chain(6);
    const fields = ['at', 'actor', 'action', 'subject', 'detail', 'prevHash', 'hash'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 5 }),
        fc.constantFrom(...fields),
        fc.string(),
        async (i, field, value) => {
          const copy = [...entries];
          copy[i] = { ...at(entries, i), [field]: `changed ${value}` } as AuditEntry;
          expect(await verifyChain(copy, sha256Hex)).toMatchObject({ ok: false });
        },
      ),
      { numRuns: 60 },
    );
  });
});
