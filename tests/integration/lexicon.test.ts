import { beforeEach, describe, expect, it } from 'vitest';
import { housekeeping } from '@/entrypoints/background/jobs/housekeeping';
import { DAY_MS } from '@/utils/core/day';
import type { CompanyTerm } from '@/utils/model/company-term';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage } from '../support/worker';

const term = (text: string, over: Partial<CompanyTerm> = {}): CompanyTerm => ({
  id: text,
  text,
  category: 'company',
  severity: 'warn',
  ...over,
});
const many = (from: number, count: number) => Array.from({ length: count }, (_, i) => term(`词${from + i}`));

async function put(chunks: readonly (readonly CompanyTerm[])[]): Promise<string> {
  const { importId } = await fromPage('lexicon.begin');
  for (const [index, terms] of chunks.entries())
    await fromPage('lexicon.put', { importId, index, terms: [...terms] });
  return importId;
}
const commit = (importId: string, chunks: number, mode: 'replace' | 'add' = 'replace') =>
  fromPage('lexicon.commit', { commandId: freshId(), importId, chunks, mode, source: '词表.csv' });
const load = async (chunks: readonly (readonly CompanyTerm[])[], mode?: 'replace' | 'add') =>
  commit(await put(chunks), chunks.length, mode);

async function words(): Promise<string[]> {
  const state = await fromContent('lexicon.state');
  const all: string[] = [];
  for (let chunk = 0; chunk < state.chunks; chunk++) {
    const reply = await fromContent('lexicon.words', { rev: state.rev, chunk });
    all.push(...reply.terms.map((t) => t.text || t.id));
  }
  return all;
}

describe('company lexicon', () => {
  beforeEach(freshWorker);

  it('is in force after the commit and not before', async () => {
    const importId = await put([many(0, 1000), many(1000, 500)]);
    expect(await words()).toEqual([]);
    expect(await commit(importId, 2)).toMatchObject({ count: 1500, added: 1500, updated: 0 });
    expect(await words()).toHaveLength(1500);
    expect((await fromContent('policy.snapshot')).lexiconRev).toBe((await fromContent('lexicon.state')).rev);
  });

  it('adds to what is there and replaces terms with the same id', async () => {
    await load([[term('最佳'), term('顶级')]]);
    const reply = await load([[term('顶级', { severity: 'block' }), term('绝版')]], 'add');
    expect(reply).toMatchObject({ count: 3, added: 1, updated: 1 });
    expect(await words()).toEqual(['最佳', '顶级', '绝版']);
  });

  it.each([
    ['a chunk is missing', [many(0, 3)], 2, 'conflict'],
    ['a term comes twice', [[term('a'), term('a')]], 1, 'invalid'],
  ])('imports nothing when %s', async (_name, chunks, announced, code) => {
    await load([[term('最佳')]]);
    const importId = await put(chunks);
    await expect(commit(importId, announced)).rejects.toMatchObject({ code });
    expect(await words()).toEqual(['最佳']);
  });

  it('names the row and field of a term that does not fit', async () => {
    const { importId } = await fromPage('lexicon.begin');
    const terms = [term('最佳'), { ...term('顶级'), severity: 'fatal' }];
    await expect(fromPage('lexicon.put', { importId, index: 0, terms } as never)).rejects.toMatchObject({
      code: 'invalid',
      field: 'terms.1.severity',
    });
  });

  it('cannot write into the generation that is in force through an import', async () => {
    await load([[term('最佳')]]);
    await fromPage('lexicon.edit', { commandId: freshId(), put: [term('顶级')], remove: [] });
    const generation = (await fromContent('lexicon.state')).generation;
    await expect(
      fromPage('lexicon.put', { importId: generation, index: 0, terms: [term('x')] }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('edits, clears and brings back', async () => {
    await load([[term('最佳'), term('顶级')]]);
    await fromPage('lexicon.edit', { commandId: freshId(), put: [term('绝版')], remove: ['最佳'] });
    expect(await words()).toEqual(['顶级', '绝版']);
    await fromPage('lexicon.clear', { commandId: freshId() });
    expect(await words()).toEqual([]);
    await fromPage('lexicon.undo', { commandId: freshId() });
    expect(await words()).toEqual(['顶级', '绝版']);
    await expect(fromPage('lexicon.undo', { commandId: freshId() })).rejects.toMatchObject({
      code: 'missing',
    });
  });

  it('tells a reader of an older revision to start again', async () => {
    await load([[term('最佳')]]);
    const { rev } = await fromContent('lexicon.state');
    await load([[term('顶级')]]);
    expect(await fromContent('lexicon.words', { rev, chunk: 0 })).toMatchObject({ stale: true, terms: [] });
  });

  it('keeps no secret word, only its hash', async () => {
    const secret = { hash: 'ab'.repeat(16), salt: 'salt', length: 4, check: 7 };
    await load([[{ ...term(''), id: secret.hash, secret }]]);
    await expect(load([[{ ...term('新品代号'), secret }]])).rejects.toMatchObject({ field: 'terms.0.text' });
    expect(await words()).toEqual([secret.hash]);
  });

  it('drops chunks of imports that nobody finished, and only those', async () => {
    await load([[term('最佳')]]);
    await load([[term('顶级')]]);
    await put([many(0, 10)]);
    await housekeeping.run(Date.now() + 2 * DAY_MS);
    expect((await storeDump()).lexiconChunks).toHaveLength(2);
    expect(await words()).toEqual(['顶级']);
  });
});
