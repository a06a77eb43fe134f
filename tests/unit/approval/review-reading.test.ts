import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffText } from '@/utils/domain/approval/difference';
import { earlierVersion } from '@/utils/domain/approval/earlier-version';
import { isLowRisk } from '@/utils/domain/approval/low-risk';
import { readableDiff } from '@/utils/domain/approval/readable-diff';
import type { Draft, DraftContent, DraftMeta, Round } from '@/utils/model/draft';
import type { Finding } from '@/utils/model/finding';
import { aContent, aMeta, NOON } from '../../support/approval-world';

const aRound = (n: number, version: number, verdict?: 'approve' | 'changes'): Round => ({
  n,
  version,
  flowId: 'f',
  flowName: '流程',
  validMinutes: 60,
  steps: [{ id: 's', name: '审核', lanes: [{ id: 'l', name: '审核员', people: ['zhou'], need: 'any' }] }],
  openedAt: NOON,
  decisions: verdict ? [{ id: `${n}`, by: 'zhou', lane: 'l', step: 0, verdict, note: '', at: NOON }] : [],
});

const aDraft = (
  contents: readonly DraftContent[],
  rounds: readonly Round[],
  meta?: Partial<DraftMeta>,
): Draft => ({
  id: 'draft-0001',
  rev: 1,
  phase: 'in-review',
  author: 'lin',
  lastEditor: 'lin',
  meta: aMeta(meta),
  versions: contents.map((content, i) => ({ n: i + 1, content, by: 'lin', at: NOON, fingerprint: `${i}` })),
  rounds,
  comments: [],
  done: [],
});

const plain = (over: Partial<DraftContent>, meta?: Partial<DraftMeta>): Draft =>
  aDraft([aContent({ text: '晚安，给自己留一盏灯', ...over })], [aRound(1, 1)], meta);

describe('what a version is compared with', () => {
  const three = [aContent({ text: 'a' }), aContent({ text: 'b' }), aContent({ text: 'c' })];

  it('is what the round before looked at, not what lay between', () => {
    const draft = aDraft(three, [aRound(1, 1, 'changes'), aRound(2, 3)]);
    expect(earlierVersion(draft, 3)).toMatchObject({ version: { n: 1 }, round: 1, wasApproved: false });
  });

  it('says when that was the approved one', () => {
    const draft = aDraft(three.slice(0, 2), [aRound(1, 1, 'approve'), aRound(2, 2)]);
    expect(earlierVersion(draft, 2)?.wasApproved).toBe(true);
  });

  it('is nothing in a first round, and when the same version comes again', () => {
    expect(earlierVersion(aDraft(three, [aRound(1, 1)]), 1)).toBeUndefined();
    expect(earlierVersion(aDraft(three, [aRound(1, 1), aRound(2, 1)]), 1)).toBeUndefined();
  });
});

describe('what may be approved together', () => {
  const finding = (severity: Finding['severity']): Finding => ({
    rule: 'cn.x',
    category: 'absolute-claim',
    severity,
    start: 0,
    end: 1,
    quote: '晚',
    message: '',
    reading: 'plain',
    fixes: [],
    citations: [],
  });

  it('is plain text in a first round', () => {
    expect(isLowRisk(plain({}), 2026)).toBe(true);
    expect(isLowRisk(plain({ text: '《冬至》来了，@云杉茶饮' }), 2026)).toBe(true);
  });

  it.each([
    ['a price', { text: '到店 9.9 元' }],
    ['a share', { text: '回购 90%' }],
    ['a date', { text: '12 月 21 日见' }],
    ['a time', { text: '今晚 8 点见' }],
    ['a number', { text: '送出 20 份' }],
    ['a link', { text: '看 https://example.com/a' }],
    ['a picture', { media: [{ type: 'image/png', digest: 'a' }] }],
    ['an original', { originalMid: '1' }],
  ])('is never a post with %s', (_name, over) => {
    expect(isLowRisk(plain(over), 2026)).toBe(false);
  });

  it('is never a second round, an amount at stake, or what was found grave when it was written', () => {
    expect(isLowRisk(aDraft([aContent()], [aRound(1, 1), aRound(2, 1)]), 2026)).toBe(false);
    expect(isLowRisk(plain({}, { amount: 1 }), 2026)).toBe(false);
    expect(isLowRisk(plain({}, { gravest: 'warn' }), 2026)).toBe(false);
  });

  it('bears hints of the linter and nothing above', () => {
    expect(isLowRisk(plain({}), 2026, [finding('info')])).toBe(true);
    for (const severity of ['block', 'warn', 'evidence'] as const) {
      expect(isLowRisk(plain({}), 2026, [finding('info'), finding(severity)])).toBe(false);
    }
  });
});

describe('a difference as it is read', () => {
  it('takes a word for a word', () => {
    expect(readableDiff(diffText('用国家级配方', '用自家配方'))).toEqual([
      { kind: 'same', text: '用' },
      { kind: 'removed', text: '国家级' },
      { kind: 'added', text: '自家' },
      { kind: 'same', text: '配方' },
    ]);
  });

  it('keeps changes apart that punctuation parts', () => {
    const pieces = readableDiff(diffText('甲，乙', '丙，丁'));
    expect(pieces.map((piece) => piece.kind)).toEqual(['removed', 'added', 'same', 'removed', 'added']);
  });

  it('loses and invents nothing', () => {
    const words = fc.string({ unit: fc.constantFrom('国', '家', '级', '自', '，', ' ', '😀', 'a', '#') });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = readableDiff(diffText(before, after));
        const join = (without: string) =>
          pieces
            .filter((piece) => piece.kind !== without)
            .map((piece) => piece.text)
            .join('');
        expect(join('added')).toBe(before);
        expect(join('removed')).toBe(after);
      }),
    );
  });
});
