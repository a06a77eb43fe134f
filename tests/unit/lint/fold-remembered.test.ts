import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Folded, foldText } from '@/utils/domain/lint/fold';
import { foldRemembered } from '@/utils/domain/lint/fold-remembered';

const units = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('\n', '。', '｡', '\r\n', ' ', '　', '\u2028') },
    {
      weight: 4,
      arbitrary: fc.constantFrom('稳', '稳稳', '赚赚', '国', '家', ' 级', '·', '零', '一', '壹', '第1'),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom('5', '1，0', 'l', 'o', 'V', '\u200b', '㊙', '😋', '\ud83c', '\ude00'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
  ),
  { maxLength: 40 },
);

it('folds sentence by sentence as it folds the whole text', () => {
  const kept = new Map<string, Folded>();
  const keep = (sentence: string, fold: () => Folded): Folded => {
    const folded = kept.get(sentence) ?? fold();
    kept.set(sentence, folded);
    return folded;
  };
  fc.assert(
    fc.property(units, (parts) => {
      const text = parts.join('');
      const whole = foldText(text);
      const again = foldRemembered(text, keep);
      expect(again.text).toBe(whole.text);
      expect([...again.starts]).toEqual([...whole.starts]);
      expect([...again.ends]).toEqual([...whole.ends]);
    }),
    { numRuns: 3_000 },
  );
});
