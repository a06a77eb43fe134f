import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsFromBase64, wordsToBase64 } from '@/utils/core/words-base64';

it('reads back the words it wrote', () => {
  fc.assert(
    fc.property(fc.uint32Array({ maxLength: 200 }), (words) => {
      expect(wordsFromBase64(wordsToBase64(words))).toEqual(Uint32Array.from(words));
    }),
  );
});

it('writes the low byte first, whatever the machine does', () => {
  expect(wordsToBase64(Uint32Array.of(1, 0xffff_ffff))).toBe('AQAAAP////8=');
});

it.each(['*', 'AQAA', 'AQAAAP//', 'AQAAA'])('refuses %s: no base64, or a piece of a word', (text) => {
  expect(wordsFromBase64(text)).toBeUndefined();
});

it('reads nothing out of nothing', () => {
  expect(wordsFromBase64('')).toEqual(new Uint32Array(0));
});
