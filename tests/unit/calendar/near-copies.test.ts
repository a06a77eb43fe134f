import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearCopies } from '@/utils/domain/calendar/near-copies';
import { bucketOf, NEARLY_SAME, type Pieces, piecesOf, similarity } from '@/utils/domain/calendar/similarity';

const TEXT = '今天的第一壶水已经烧开，八点到十点热茶半价，老会员再送一份茶点';

/** Few characters, so that texts share pieces; some are copies with an end of their own. */
const anyText = fc
  .array(fc.constantFrom('茶', '水', '热', '半', '价', '𠮷', '到', '店'), { maxLength: 40 })
  .map((all) => all.join(''));
const anyTexts = fc
  .array(fc.tuple(anyText, anyText, fc.boolean()), { maxLength: 12 })
  .map((rows) =>
    rows.flatMap(([text, end, isCopied]) => (isCopied ? [text, text + end.slice(0, 3)] : [text])),
  );

const allPairs = (all: readonly Pieces[]) =>
  all.map((own, i) =>
    all.flatMap((other, j) => {
      const share = similarity(own, other);
      return j > i && share >= NEARLY_SAME ? [{ j, share }] : [];
    }),
  );

describe('near copies among texts', () => {
  it('are those that comparing all with all finds', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const all = texts.map(piecesOf);
        const copiesOf = nearCopies(all);
        expect(all.map((_own, i) => copiesOf(i))).toEqual(allPairs(all));
      }),
      { numRuns: 300 },
    );
  });

  it('are found though more texts than anybody compares are the same', () => {
    const all = Array.from({ length: 300 }, () => piecesOf(TEXT));
    expect(nearCopies(all)(0)).toHaveLength(299);
  });

  it('are none of a text that says nothing', () => {
    const all = ['', TEXT, '！！！'].map(piecesOf);
    const copiesOf = nearCopies(all);
    expect([0, 1, 2].flatMap((i) => copiesOf(i))).toEqual([]);
  });
});

describe('pieces of a text', () => {
  it('stay right when more texts were seen than are remembered', () => {
    const before = [...piecesOf(TEXT)];
    for (let n = 0; n < 4_100; n += 1) piecesOf(`第${n}条`);
    expect([...piecesOf(TEXT)]).toEqual(before);
  });

  it('do not see width, case, blanks and marks', () => {
    expect(piecesOf('ＡＢＣ 茶，半价！')).toEqual(piecesOf('abc茶半价'));
  });

  it('are each once, ascending, in one of the buckets', () => {
    const pieces = [...piecesOf(TEXT + TEXT)];
    expect(pieces).toEqual([...new Set(pieces)].sort((a, b) => a - b));
    expect(pieces.every((piece) => bucketOf(piece) >= 0 && bucketOf(piece) < 65_536)).toBe(true);
  });

  it('begin at every character that has two after it', () => {
    expect(piecesOf('一二三四五六七八')).toHaveLength(6);
    expect(piecesOf('一二')).toHaveLength(0);
  });

  it('shared by half are a third of all', () => {
    expect(similarity(piecesOf('一二三四'), piecesOf('二三四五'))).toBeCloseTo(1 / 3);
    expect(similarity(piecesOf('一二三四'), piecesOf('二三四五'), NEARLY_SAME)).toBe(0);
  });
});
