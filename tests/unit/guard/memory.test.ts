import { describe, expect, it, vi } from 'vitest';
import { aFinding, wordLint } from '@/tests/support/guard';
import { aPolicy } from '@/tests/support/policy';
import { createBoxMemory } from '@/utils/guard/box-memory';
import { createLedger } from '@/utils/guard/ledger';
import { createPageKnowledge } from '@/utils/guard/page-knowledge';
import { createPolicySource } from '@/utils/guard/policy-source';
import { createRecorder } from '@/utils/guard/recorder';
import type { GuardReport } from '@/utils/model/guard-report';

const context = {
  industry: 'general',
  commercial: true,
  hasPurchaseLink: false,
  surface: 'post',
  now: 0,
} as const;
const find = (text: string) => wordLint(text, context).findings;

describe('ledger', () => {
  it('holds a pass for one exact text and account until it is spent', () => {
    const ledger = createLedger();
    ledger.give('1', '国家级品牌', { kind: 'confirm', reason: '门店海报同口径' });
    expect(ledger.find('1', '国家级品牌 ')?.reason).toBe('门店海报同口径');
    expect(ledger.find('1', '国家级品牌！')).toBeUndefined();
    expect(ledger.find('2', '国家级品牌')).toBeUndefined();
    expect(ledger.find(undefined, '国家级品牌')).toBeUndefined();
    ledger.spend('1', '国家级品牌');
    expect(ledger.find('1', '国家级品牌')).toBeUndefined();
  });

  it('forgets the oldest instead of growing', () => {
    const ledger = createLedger();
    for (let i = 0; i < 80; i++) ledger.give('1', `第${i}篇`, { kind: 'confirm', reason: '同意发布' });
    expect(ledger.find('1', '第0篇')).toBeUndefined();
    expect(ledger.find('1', '第79篇')).toBeDefined();
  });
});

describe('box memory', () => {
  it('keeps an ignored occurrence while its clause stands, wherever it moves', () => {
    const memory = createBoxMemory();
    const text = '这是国家级品牌';
    const [first] = find(text);
    if (first) memory.ignoreOccurrence(first, text);
    expect(memory.standing(find(text), text)).toEqual([]);
    const moved = `新品上市，快来看看。${text}，欢迎光临门店`;
    expect(memory.standing(find(moved), moved)).toEqual([]);
    const changed = '这真是国家级品牌';
    expect(memory.standing(find(changed), changed)).toHaveLength(1);
  });

  it('does not let one ignored occurrence hide another', () => {
    const memory = createBoxMemory();
    const text = '第一句话里有国家级，后面六七八个字。另一句也有国家级。';
    const [first] = find(text);
    if (first) memory.ignoreOccurrence(first, text);
    expect(memory.standing(find(text), text).map((f) => f.start)).toEqual([text.lastIndexOf('国家级')]);
  });

  it('never hides a locked rule, and clears what belonged to the text', () => {
    const memory = createBoxMemory();
    memory.ignoreRule('test.block');
    expect(memory.standing([aFinding()], '国家级')).toEqual([]);
    expect(memory.standing([aFinding({ locked: true })], '国家级')).toHaveLength(1);
    const proof = aFinding({ rule: 'test.evidence', severity: 'evidence' });
    memory.giveEvidence('test.evidence', '尼尔森 2026 年 9 月');
    expect(memory.standing([proof], '销量领先')).toEqual([]);
    memory.clear();
    expect(memory.standing([proof], '销量领先')).toHaveLength(1);
  });
});

describe('page knowledge', () => {
  it('joins the full text of a post with its author', () => {
    const page = createPageKnowledge();
    page.learnPosts([{ mid: '77', mblogid: 'Abc', uid: '9', name: '甲', text: '开头' }]);
    page.learnPosts([{ mid: '', mblogid: 'Abc', text: '开头和后面很长的正文' }]);
    expect(page.post('77')).toMatchObject({ uid: '9', name: '甲', text: '开头和后面很长的正文' });
    page.learnPosts([{ mid: '77', mblogid: 'Abc', uid: '9', name: '甲', text: '开头' }]);
    expect(page.post('Abc')?.text).toBe('开头和后面很长的正文');
  });

  it('stays bounded over a long scroll', () => {
    const page = createPageKnowledge();
    for (let i = 0; i < 3_000; i++) page.learnPosts([{ mid: `m${i}`, mblogid: `b${i}`, text: 'x' }]);
    expect(page.post('m0')).toBeUndefined();
    expect(page.post('m2999')).toBeDefined();
  });
});

describe('policy source', () => {
  it('tries again until there is a policy, and never goes back to an older one', async () => {
    vi.useFakeTimers();
    const answers = [Promise.reject(new Error('no worker')), Promise.resolve(aPolicy({ rev: 5 }))];
    const end = new AbortController();
    let change = (): void => {};
    const load = vi.fn(() => answers.shift() ?? Promise.resolve(aPolicy({ rev: 4 })));
    const source = createPolicySource({ load, onChanged: (l) => (change = l), signal: end.signal });
    const heard = vi.fn();
    source.subscribe(heard);
    await source.settled;
    expect(source.get()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(400);
    expect(source.get()?.rev).toBe(5);
    change();
    await vi.advanceTimersByTimeAsync(0);
    expect(source.get()?.rev).toBe(5);
    expect(heard).toHaveBeenCalledTimes(1);
    end.abort();
    vi.useRealTimers();
  });
});

describe('recorder', () => {
  it('repeats a lost report with the same id, in order, with a digest and no text', async () => {
    vi.useFakeTimers();
    const got: GuardReport[] = [];
    let fails = 1;
    const end = new AbortController();
    let id = 0;
    const recorder = createRecorder({
      send: async (report) => {
        got.push(report);
        if (fails-- > 0) throw new Error('worker died');
      },
      newId: () => `id-${++id}`,
      now: () => 42,
      signal: end.signal,
    });
    const event = { uid: '1', surface: 'post', verdict: 'block', reasons: [], rules: [] } as const;
    recorder.record({ ...event, action: 'held', text: '国家级' });
    recorder.record({ ...event, action: 'sent', text: '自家' });
    await vi.waitFor(() => expect(got.length).toBeGreaterThan(0));
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(() => expect(recorder.waiting()).toBe(0));
    expect(got.map((r) => [r.commandId, r.action])).toEqual([
      ['id-1', 'held'],
      ['id-1', 'held'],
      ['id-2', 'sent'],
    ]);
    expect(got[0]?.textDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(got)).not.toContain('国家级');
    end.abort();
    vi.useRealTimers();
  });
});
