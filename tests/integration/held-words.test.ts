import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { heldWords as midnight } from '@/entrypoints/background/jobs/held-words';
import { fromBase64 } from '@/utils/core/base64';
import { openLexicon } from '@/utils/domain/lexicon/lexicon';
import { createLinter } from '@/utils/domain/lint/create-linter';
import { buildScanner } from '@/utils/domain/lint/scanner';
import type { PlanItemInput } from '@/utils/model/schema/plan';
import { connection } from '@/utils/store/connection';
import { approvedDraft, be, companyFile, importCompany, UID } from '../support/company';
import { freshId, freshWorker, fromContent, fromPage, killWorker } from '../support/worker';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const go = (text: string): void => void vi.setSystemTime(at(text));
const TEXT = '礼盒满减50元，今晚八点见';

/** What a page pulls: revision of the snapshot, of the words, and which of them a text has. */
async function pull(text = TEXT) {
  const { lexiconRev, rev } = await fromContent('policy.snapshot');
  const words = await fromContent('lexicon.compiled');
  const lexicon = words.list === undefined ? undefined : openLexicon(fromBase64(words.list).buffer);
  const found = lexicon?.scan(text, { now: Date.now() }).map(({ term }) => term) ?? [];
  return { rev, lexiconRev, wordsRev: words.rev, found };
}

const sensitive = (name: string, isOff = false) => ({
  id: 'september-18',
  name,
  rule: { type: 'yearly' as const, month: 9, day: 18 },
  level: 'hold' as const,
  advice: '不发促销。',
  uids: [],
  isOff,
});

const item = (over: Partial<PlanItemInput>): PlanItemInput => ({
  id: 'item-000001',
  rev: 0,
  title: '礼盒预告',
  channel: 'weibo',
  uids: [UID],
  day: '2026-09-18',
  minute: 1200,
  state: 'writing',
  form: 'original',
  elements: [],
  tags: [],
  isPromotion: true,
  draftIds: [],
  mids: [],
  ...over,
});

describe('words of a sensitive day', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    go('2026-09-17T23:59:30');
    await freshWorker();
    fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: '', version: '1.0.0' });
    globalThis.caches = fakeCaches();
    await importCompany({
      people: [...companyFile.people, { id: 'gu', name: '顾宁', roles: ['manager'] }],
    });
  });
  afterEach(() => void vi.useRealTimers());

  it('come and go at midnight, each time with a revision that pages hear of', async () => {
    const before = await pull();
    expect(before.found).toEqual([]);

    go('2026-09-18T00:00:20');
    await midnight.run(Date.now());
    const held = await pull();
    expect(held.found).toEqual(['满减']);
    expect(held.lexiconRev).toBeGreaterThan(before.lexiconRev);
    expect(held.rev).toBeGreaterThan(before.rev);
    expect(held.wordsRev).toBe(held.lexiconRev);

    await midnight.run(Date.now() + 60_000);
    expect((await pull()).rev).toBe(held.rev);

    go('2026-09-19T00:00:20');
    await midnight.run(Date.now());
    const after = await pull();
    expect(after.found).toEqual([]);
    expect(after.lexiconRev).toBeGreaterThan(held.lexiconRev);
    const audit = await (await connection()).getAll('audit');
    expect(audit.filter(({ action }) => action === 'lexicon.held')).toMatchObject([
      { actor: 'system', detail: { day: '2026-09-18' } },
      { actor: 'system', detail: { day: '2026-09-19', words: 0 } },
    ]);
  });

  it('are there for a page that is opened before the alarm, and outlive the worker', async () => {
    go('2026-09-18T00:00:01');
    const held = await pull();
    expect(held.found).toEqual(['满减']);
    await killWorker();
    expect(await pull()).toEqual(held);
  });

  it('follow the settings of the company', async () => {
    await be('chen');
    go('2026-09-18T10:00:00');
    const held = await pull();
    const save = (rev: number, isOff: boolean) =>
      fromPage('plan.saveSensitive', {
        commandId: freshId(),
        settings: { rev, days: [sensitive('九一八', isOff)] },
      });
    await save(0, true);
    const off = await pull();
    expect(off.found).toEqual([]);
    expect(off.lexiconRev).toBeGreaterThan(held.lexiconRev);
    await save(1, false);
    expect((await pull()).found).toEqual(['满减']);
  });

  it('follow a backup that is put back', async () => {
    await be('chen');
    go('2026-09-18T10:00:00');
    const save = (rev: number, isOff: boolean) =>
      fromPage('plan.saveSensitive', {
        commandId: freshId(),
        settings: { rev, days: [sensitive('九一八', isOff)] },
      });
    await save(0, true);
    const { id } = await fromPage('backup.make', { commandId: freshId() });
    const { text } = await fromPage('backup.read', { id });
    await save(1, false);
    expect((await pull()).found).toEqual(['满减']);
    await fromPage('backup.restore', { commandId: freshId(), text, parts: ['plan'] });
    expect((await pull()).found).toEqual([]);
  });

  it('stand beside the company’s own words', async () => {
    await fromPage('lexicon.edit', {
      commandId: freshId(),
      put: [{ id: '今晚', text: '今晚', category: 'company', severity: 'warn' }],
      remove: [],
    });
    expect((await pull()).found).toEqual(['今晚']);
    go('2026-09-18T10:00:00');
    expect((await pull()).found).toEqual(['满减', '今晚']);
    go('2026-09-19T10:00:00');
    expect((await pull()).found).toEqual(['今晚']);
  });

  it('let an approved text through when two people released its item', async () => {
    go('2026-09-18T10:00:00');
    const draftId = await approvedDraft({ text: TEXT });
    await be('chen');
    await fromPage('plan.put', { commandId: freshId(), items: [item({ draftIds: [draftId] })] });
    const release = async (person: string) => {
      await be(person);
      await fromPage('plan.release', { commandId: freshId(), id: 'item-000001', reason: '只报营业时间' });
    };
    await release('chen');
    expect((await pull()).found).toEqual(['满减']);
    await release('gu');
    const released = await pull();
    expect(released.found).toEqual([]);
    expect((await pull('全场满减，速来')).found).toEqual(['满减']);
  });

  it('are for company accounts alone', async () => {
    go('2026-09-18T10:00:00');
    await pull();
    const held = await (await connection()).get('lexicons', 'held');
    const terms = held?.id === 'held' ? held.terms : [];
    const linter = createLinter({ packs: [], scanner: buildScanner([], terms) });
    const findings = (accountUid?: string) =>
      linter.lint(TEXT, {
        industry: 'general',
        commercial: true,
        hasPurchaseLink: false,
        surface: 'post',
        now: Date.now(),
        ...(accountUid === undefined ? {} : { uid: accountUid }),
      }).findings;
    expect(findings(UID)).toHaveLength(1);
    expect(findings()).toEqual([]);
  });
});

/** The browser's cache, as far as compiled lists use it. */
function fakeCaches(): CacheStorage {
  const kept = new Map<string, Response>();
  const cache = {
    match: async (key: string) => kept.get(key)?.clone(),
    put: async (key: string, response: Response) => void kept.set(key, response),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    delete: async ({ url }: { url: string }) => kept.delete(url),
  };
  return { open: async () => cache } as unknown as CacheStorage;
}
