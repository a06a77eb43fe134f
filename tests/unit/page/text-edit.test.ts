import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffText, mapRange } from '@/utils/page/text-edit';

describe('diffText', () => {
  it('is undefined for equal texts', () => {
    expect(diffText('国家级', '国家级')).toBeUndefined();
  });

  it('reads a repeated letter as typed before the caret', () => {
    expect(diffText('aab', 'aaab', 1)).toEqual({ at: 0, removed: 0, inserted: 1 });
    expect(diffText('aab', 'aaab', 3)).toEqual({ at: 2, removed: 0, inserted: 1 });
  });

  it('leads from the old text to the new one, whatever the caret', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '国', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(14), (before, after, caret) => {
        const edit = diffText(before, after, Math.min(caret, after.length));
        if (!edit) {
          expect(before).toBe(after);
          return;
        }
        const { at, removed, inserted } = edit;
        expect(before.slice(0, at) + after.slice(at, at + inserted) + before.slice(at + removed)).toBe(after);
      }),
    );
  });
});

describe('mapRange', () => {
  const range = { start: 4, end: 7 };

  it('stays before, moves after, grows inside', () => {
    expect(mapRange(range, { at: 7, removed: 0, inserted: 3 })).toEqual(range);
    expect(mapRange(range, { at: 4, removed: 0, inserted: 3 })).toEqual({ start: 7, end: 10 });
    expect(mapRange(range, { at: 5, removed: 0, inserted: 2 })).toEqual({ start: 4, end: 9 });
  });

  it('keeps what is left of a cut range, and nothing of a deleted one', () => {
    expect(mapRange(range, { at: 6, removed: 4, inserted: 1 })).toEqual({ start: 4, end: 6 });
    expect(mapRange(range, { at: 2, removed: 3, inserted: 1 })).toEqual({ start: 3, end: 5 });
    expect(mapRange(range, { at: 3, removed: 6, inserted: 2 })).toBeUndefined();
  });

  it('keeps the words of a range that the edit does not touch', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '国'), minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(5), fc.nat(3), text, (before, at, removed, inserted) => {
        const after = before.slice(0, at) + inserted + before.slice(at + removed);
        const edit = { at, removed: Math.min(removed, before.length - at), inserted: inserted.length };
        const behind = { start: at + edit.removed, end: before.length };
        const moved = mapRange(behind, edit);
        if (behind.end > behind.start) {
          expect(after.slice(moved?.start, moved?.end)).toBe(before.slice(behind.start, behind.end));
        }
      }),
    );
  });
});
