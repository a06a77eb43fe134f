import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '@/utils/core/base64';
import { canonicalJson } from '@/utils/core/canonical-json';
import { digestBytes } from '@/utils/core/digest-bytes';
import { sha256Hex } from '@/utils/core/sha256';
import { EMPTY_HEAD, sealEntry } from '@/utils/domain/audit/entry';
import {
  type EvidenceFile,
  type EvidenceParts,
  type EvidenceShot,
  partsOf,
} from '@/utils/domain/audit/evidence-file';
import { makeEvidence, placeEntries, sealOf } from '@/utils/domain/audit/make-evidence';
import { type EvidenceTools, parseEvidence, verifyEvidence } from '@/utils/domain/audit/verify-evidence';
import type { AuditEntry, Json } from '@/utils/model/audit-entry';

const MID = '5000000000000001';
const TEXT = '临时加一条：今晚早一小时打烊';
const PICTURE = toBase64(new Uint8Array([1, 2, 3]));
const tools: EvidenceTools = {
  hash: sha256Hex,
  digest: async (base64) => digestBytes(fromBase64(base64)),
  fingerprint: () => undefined,
  fold: () => undefined,
};

async function record(shot: string): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  const notes: readonly (readonly [string, Json])[] = [
    ['posts.observe', { by: 'lin', posts: [{ mid: MID, draft: null, text: await sha256Hex('更早的文字') }] }],
    ['policy.update', null],
    ['posts.observe', { by: 'zhou', posts: [{ mid: MID, draft: null, text: await sha256Hex(TEXT) }] }],
    ['guard.record', { postId: MID, textDigest: 'x' }],
    ['shots.take', { by: 'zhou', post: MID, shot }],
  ];
  for (const [action, detail] of notes) {
    const last = entries.at(-1);
    const head = last ? { seq: last.seq, hash: last.hash } : EMPTY_HEAD;
    const facts = { at: entries.length, actor: 'page', action, subject: `post:${MID}`, detail } as const;
    entries.push(await sealEntry(head, facts, sha256Hex));
  }
  return entries;
}

async function evidence(): Promise<EvidenceFile> {
  const digest = await tools.digest(PICTURE);
  const size = { width: 2, height: 1 };
  const shot: EvidenceShot = {
    mid: MID,
    digest,
    type: 'image/jpeg',
    bytes: 3,
    at: 4,
    by: 'zhou',
    url: 'https://weibo.com/',
    viewport: size,
    size,
    base64: PICTURE,
  };
  const parts: EvidenceParts = {
    about: { madeAt: 9, madeBy: '陈默', workspace: '云杉茶饮' },
    account: { uid: '7100000001', name: '云杉茶饮', kind: 'official' },
    people: { zhou: '周岚' },
    draft: null,
    events: [],
    previews: {},
    findings: { checkedAt: 9, list: [] },
    posts: [
      {
        mid: MID,
        mblogid: 'Qabc123',
        uid: '7100000001',
        createdAt: 1,
        seenAt: 3,
        seenBy: 'zhou',
        text: TEXT,
        outcomes: ['unapproved'],
      },
    ],
    audit: placeEntries(await record(digest), undefined, [MID]),
    guard: [],
    shots: [shot],
    screenshot: null,
  };
  return makeEvidence(parts, sha256Hex);
}
const reseal = (file: EvidenceFile, parts: Partial<EvidenceParts>) =>
  makeEvidence({ ...file.parts, ...parts }, sha256Hex);

describe('evidence of a post nobody drafted', () => {
  it('holds what was seen, by whom, and every entry about it, and is intact', async () => {
    const file = await evidence();
    expect(file.version).toBe(2);
    expect(file.parts.audit.entries.map(({ entry }) => entry.action)).toEqual([
      'posts.observe',
      'posts.observe',
      'guard.record',
      'shots.take',
    ]);
    const read = parseEvidence(JSON.stringify(file));
    expect(read && (await verifyEvidence(read, tools))).toEqual([]);
  });

  it('shows other words, another picture and one the record does not know, although hashed anew', async () => {
    const file = await evidence();
    const [post] = file.parts.posts;
    const [shot] = file.parts.shots ?? [];
    if (!post || !shot) throw new Error('nothing');
    const other = { ...post, text: `${TEXT}！` };
    expect(await verifyEvidence(await reseal(file, { posts: [other] }), tools)).toEqual([
      { kind: 'seen', name: MID },
    ]);
    const painted = toBase64(new Uint8Array([9, 9]));
    const swapped = { ...shot, base64: painted };
    expect(await verifyEvidence(await reseal(file, { shots: [shot, swapped] }), tools)).toEqual([
      { kind: 'shot', n: 2 },
    ]);
    const foreign = { ...swapped, digest: await tools.digest(painted) };
    expect(await verifyEvidence(await reseal(file, { shots: [foreign] }), tools)).toEqual([
      { kind: 'shot', n: 1 },
    ]);
    // a picture that is gone says nothing, and hides nothing
    const { base64: _gone, ...bare } = shot;
    expect(await verifyEvidence(await reseal(file, { shots: [bare] }), tools)).toEqual([]);
  });

  it('is read in the version it was made with: a file of version 1 has no such parts', async () => {
    const whole = await evidence();
    const old = partsOf(1);
    const only = (from: object) =>
      Object.fromEntries(old.map((part) => [part, (from as Record<string, unknown>)[part]]));
    const hashes = only(whole.hashes) as EvidenceFile['hashes'];
    const parts = only(whole.parts) as unknown as EvidenceParts;
    const seal = await sealOf(hashes, sha256Hex, 1);
    const file: EvidenceFile = { ...whole, version: 1, parts, hashes, seal };
    expect(await verifyEvidence(file, tools)).toEqual([]);
    const extra = { ...file, parts: { ...parts, shots: [] } };
    expect(await verifyEvidence(extra, tools)).toContainEqual({ kind: 'extra', name: 'shots' });
    const called2 = { ...file, version: 2 as const };
    expect((await verifyEvidence(called2, tools)).map(({ kind }) => kind)).toContain('missing');
    expect(parseEvidence(canonicalJson({ ...file, version: 3 }))).toBeUndefined();
  });
});
