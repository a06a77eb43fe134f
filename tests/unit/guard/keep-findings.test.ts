import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepFindings } from '@/utils/guard/keep-findings';
import type { Finding } from '@/utils/model/finding';

const make = (start: number, rule: string): Finding => ({
  rule,
  category: 'absolute-claim',
  severity: 'warn',
  start,
  end: start + 2,
  quote: '最佳',
  message: '绝对化用语',
  reading: 'plain',
  fixes: [{ kind: 'delete', text: '' }],
  citations: [],
});
const list = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('a', 'b')).map(([at, rule]) => make(at, rule)),
  { maxLength: 6 },
);

it('gives the same findings, with the objects that were there', () => {
  fc.assert(
    fc.property(list, list, (before, now) => {
      const kept = keepFindings(before, now);
      expect(kept).toEqual(now);
      const [first] = kept;
      if (first && JSON.stringify(first) === JSON.stringify(before[0])) expect(first).toBe(before[0]);
    }),
  );
});

it('gives the same list when nothing changed', () => {
  const before = [make(1, 'a'), make(7, 'b')];
  expect(keepFindings(before, structuredClone(before))).toBe(before);
  expect(keepFindings(before, [make(1, 'a'), make(8, 'b')])[0]).toBe(before[0]);
  expect(keepFindings(before, [make(1, 'a')])).toHaveLength(1);
});
