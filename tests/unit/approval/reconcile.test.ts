import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, diffText } from '@/utils/domain/approval/difference';
import { minutesOff, reconcile } from '@/utils/domain/approval/reconcile';
import type { Draft, DraftContent } from '@/utils/model/draft';
import { aContent, aMeta, NOON } from '../../support/approval-world';

const HOUR = 3_600_000;
const approvedDraft = (over: Partial<Draft> = {}): Draft => ({
  id: 'd',
  rev: 5,
  phase: 'published',
  author: 'lin',
  lastEditor: 'lin',
  meta: aMeta(),
  versions: [{ n: 1, content: aContent(), by: 'lin', at: NOON, fingerprint: 'p1' }],
  rounds: [],
  comments: [],
  done: [],
  approval: { fingerprint: 'p1', version: 1, at: NOON, until: NOON + 24 * HOUR, by: ['zhou'] },
  ...over,
});
const seen = { text: '冬至暖饮季来啦\u200b', visibility: 0, at: NOON + HOUR };

describe('reconcile', () => {
  it.each([
    ['as approved', approvedDraft(), seen, 'p1', ['as-approved']],
    ['by text, when the request was not seen', approvedDraft(), seen, undefined, ['as-approved']],
    ['another text', approvedDraft(), { ...seen, text: '别的' }, undefined, ['deviates']],
    ['another fingerprint', approvedDraft(), seen, 'p2', ['deviates']],
    ['no approval', approvedDraft({ approval: undefined }), seen, 'p1', ['unapproved']],
    ['edited later', approvedDraft(), { ...seen, text: '改了', editCount: 1 }, 'p1', ['edited-later']],
    ['deleted', approvedDraft(), { ...seen, isDeleted: true }, 'p1', ['deleted-later']],
    ['other visibility', approvedDraft(), { ...seen, visibility: 10 }, 'p1', ['visibility-changed']],
    ['after its end', approvedDraft(), { ...seen, at: NOON + 25 * HOUR }, 'p1', ['late']],
    ['too early', approvedDraft({ meta: aMeta({ intendedAt: NOON + 3 * HOUR }) }), seen, 'p1', ['early']],
    [
      'within ten minutes',
      approvedDraft({ meta: aMeta({ intendedAt: NOON + HOUR + 9 * 60_000 }) }),
      seen,
      'p1',
      ['as-approved'],
    ],
  ] as const)('%s', (_name, draft, post, print, outcomes) => {
    expect(reconcile(draft, post, print)).toEqual(outcomes);
  });
});

describe('reconcile, timed and shortened', () => {
  const timed = (scheduleAt: number) =>
    approvedDraft({
      versions: [
        { n: 1, content: aContent({ kind: 'schedule', scheduleAt }), by: 'lin', at: NOON, fingerprint: 'p1' },
      ],
    });

  it('takes a timed post by its own time, also when the approval has run out by then', () => {
    const at = NOON + 72 * HOUR;
    expect(reconcile(timed(at), { ...seen, at: at + 60_000 }, undefined)).toEqual(['as-approved']);
    expect(reconcile(timed(at), { ...seen, at: at + HOUR }, undefined)).toEqual(['late']);
    expect(minutesOff(timed(at), at + HOUR)).toBe(60);
    expect(minutesOff(timed(at), at)).toBeUndefined();
  });

  it('never takes a shortened text, a short address or the words of a bare repost for a deviation', () => {
    expect(reconcile(approvedDraft(), { ...seen, text: undefined }, undefined)).toEqual(['as-approved']);
    const withText = (content: Partial<DraftContent>) =>
      approvedDraft({
        versions: [{ n: 1, content: aContent(content), by: 'lin', at: NOON, fingerprint: 'p1' }],
      });
    const link = withText({ text: '去看 https://example.com/very/long?x=1' });
    expect(reconcile(link, { ...seen, text: '去看 http://t.cn/A6xyz' }, undefined)).toEqual(['as-approved']);
    expect(reconcile(link, { ...seen, text: '去看' }, undefined)).toEqual(['deviates']);
    const repost = withText({ kind: 'repost', text: '' });
    expect(reconcile(repost, { ...seen, text: '转发微博' }, undefined)).toEqual(['as-approved']);
  });
});

describe('difference', () => {
  it('rebuilds both texts and never cuts an emoji', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const pieces = diffText(a, b);
        const side = (drop: string) =>
          pieces
            .filter((p) => p.kind !== drop)
            .map((p) => p.text)
            .join('');
        expect(side('added')).toBe(a);
        expect(side('removed')).toBe(b);
        for (const { text } of pieces) expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text)).toBe(false);
      }),
    );
  });

  it('names words, pictures and fields that differ', () => {
    const before = aContent({
      text: '第二杯半价',
      media: [
        { digest: 'a', type: 'p' },
        { digest: 'b', type: 'p' },
      ],
    });
    const after = aContent({
      text: '第二杯免费',
      media: [
        { digest: 'a', type: 'p' },
        { digest: 'c', type: 'p' },
      ],
      visibility: 10,
    });
    const found = differenceOf(before, after);
    expect(found.changed).toBe(4);
    expect(found.media.map((m) => m.index)).toEqual([1]);
    expect(found.fields).toEqual([{ name: 'visibility', before: '0', after: '10' }]);
  });

  it('calls a picture of unknown origin a difference', () => {
    const content = aContent({ media: [{ type: 'p' }] });
    expect(differenceOf(content, content).media).toHaveLength(1);
  });
});
