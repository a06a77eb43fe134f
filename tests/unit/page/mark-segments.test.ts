import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, segmentLines } from '@/utils/page/mark-segments';

const mark = (key: string, start: number, end: number, rank = 0): Mark => ({
  key,
  start,
  end,
  rank,
  tone: ['block', 'warn', 'evidence', 'info'][rank] ?? 'info',
});

describe('segmentLines', () => {
  it('marks exactly the offending characters', () => {
    expect(segmentLines('是国家级的', [mark('a', 1, 4)])).toEqual([
      [
        { text: '是', keys: [] },
        { text: '国家级', tone: 'block', keys: ['a'] },
        { text: '的', keys: [] },
      ],
    ]);
  });

  it('cuts a mark at a line break and keeps empty lines', () => {
    const lines = segmentLines('一二\n\n三四', [mark('a', 1, 5)]);
    expect(lines.map((line) => line.map(({ text, keys }) => `${text}:${keys}`))).toEqual([
      ['一:', '二:a'],
      [],
      ['三:a', '四:'],
    ]);
  });

  it('draws the graver mark where two overlap, without breaking its line', () => {
    const lines = segmentLines('全网最低价格', [mark('mild', 2, 6, 1), mark('grave', 0, 5)]);
    expect(lines).toEqual([
      [
        { text: '全网最低价', tone: 'block', keys: ['grave', 'mild'] },
        { text: '格', tone: 'warn', keys: ['mild'] },
      ],
    ]);
  });

  it('cuts marks to the text and ignores empty ones', () => {
    expect(segmentLines('ab', [mark('a', 1, 9), mark('b', 5, 9), mark('c', 1, 1)])).toEqual([
      [
        { text: 'a', keys: [] },
        { text: 'b', tone: 'block', keys: ['a'] },
      ],
    ]);
  });

  it('never loses or adds a character', () => {
    const marks = fc
      .array(fc.record({ start: fc.nat(20), end: fc.nat(24), rank: fc.nat(3) }))
      .map((list): readonly Mark[] => list.map((one, i) => mark(`${i}`, one.start, one.end, one.rank)));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '国', '\n', '😀'), maxLength: 20 }),
        marks,
        (text, list) => {
          const back = segmentLines(text, list)
            .map((line) => line.map((segment) => segment.text).join(''))
            .join('\n');
          expect(back).toBe(text);
        },
      ),
    );
  });
});
