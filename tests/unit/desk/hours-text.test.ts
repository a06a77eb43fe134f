import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpans } from '@/entrypoints/dashboard/pages/desk-rules/hours-text';

describe('readSpans', () => {
  it.each([
    ['', []],
    ['09:00-18:00', ['09:00-18:00']],
    ['9:00-12:00 13:30-18:00', ['09:00-12:00', '13:30-18:00']],
    ['9：00—12：00，13:30至18:00', ['09:00-12:00', '13:30-18:00']],
    ['22:00 ~ 8:00', ['22:00-08:00']],
    ['00:00-24:00', ['00:00-24:00']],
  ])('%s', (line, spans) => {
    expect(readSpans(line)).toEqual({ spans });
  });

  it.each([
    ['9点到6点', '9点-6点'],
    ['25:00-26:00', '25:00-26:00'],
    ['09:00-12:00 下午', '下午'],
    ['09:00', '09:00'],
  ])('names what is no span: %s', (line, bad) => {
    expect(readSpans(line)).toEqual({ spans: [], bad });
  });

  it('reads what it writes, and any other text without an error', () => {
    const clock = fc
      .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
      .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
    const span = fc.tuple(clock, clock).map((ends) => ends.join('-'));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        expect(readSpans(spans.join(' '))).toEqual({ spans });
      }),
    );
    fc.assert(fc.property(fc.string(), (line) => void readSpans(line)));
  });
});
