import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSame } from '@/utils/core/is-same';

it('says of any two values what their JSON says', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(isSame(a, structuredClone(a))).toBe(true);
      const ordered = (each: unknown): string =>
        JSON.stringify(each, (_, part) =>
          typeof part === 'object' && part !== null && !Array.isArray(part)
            ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
            : Object.is(part, -0)
              ? '-0'
              : part,
        );
      expect(isSame(a, b)).toBe(ordered(a) === ordered(b));
    }),
  );
});

it('takes a part that is undefined as absent', () => {
  expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(true);
  expect(isSame({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(isSame([1, 2], [1, 2, 3])).toBe(false);
  expect(isSame([], {})).toBe(false);
  expect(isSame(null, {})).toBe(false);
});
