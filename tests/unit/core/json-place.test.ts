import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '@/utils/core/json-place';

const TEXT = `{
  "a": [1, "x, ]}",
    {"b": null}
  ],
  "c \\"d\\"": true
}`;

describe('places in a JSON text', () => {
  it('are the lines on which values begin', () => {
    const { lineOf, brokenAt } = placesOf(TEXT);
    expect(brokenAt).toBeUndefined();
    expect(lineOf([])).toBe(1);
    expect(lineOf(['a'])).toBe(2);
    expect(lineOf(['a', 1])).toBe(2);
    expect(lineOf(['a', 2])).toBe(3);
    expect(lineOf(['a', 2, 'b'])).toBe(3);
    expect(lineOf(['c "d"'])).toBe(5);
  });

  it('are those of the nearest value around what is missing', () => {
    expect(placesOf(TEXT).lineOf(['a', 2, 'gone', 'deeper'])).toBe(3);
    expect(placesOf(TEXT).lineOf(['gone'])).toBe(1);
  });

  it('tell the line where the text stops being JSON', () => {
    const broken: readonly (readonly [string, number])[] = [
      ['', 1],
      ['\n\n', 3],
      ['{\n"a": 1\n"b": 2}', 3],
      ['{\n"a": 1,\n}', 3],
      ['[1,\n2', 2],
      ['{"a"\n 1}', 2],
      ['{\n1: 2}', 2],
      ['[01]', 1],
      ['{} \n x', 2],
      ['"a\nb"', 1],
      ['[1,\n\n"unclosed]', 3],
    ];
    for (const [text, line] of broken) expect(placesOf(text).brokenAt, JSON.stringify(text)).toBe(line);
    expect(placesOf(`${'['.repeat(5_000)}`).brokenAt).toBe(1);
  });

  it('agree with the parser on what is JSON', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '1', '\n'),
        (text, where, more) => {
          const cut = where % (text.length + 1);
          const edited = `${text.slice(0, cut)}${more}${text.slice(cut)}`;
          let isJson = true;
          try {
            JSON.parse(edited);
          } catch {
            isJson = false;
          }
          expect(placesOf(edited).brokenAt === undefined).toBe(isJson);
        },
      ),
      { numRuns: 500 },
    );
  });
});
