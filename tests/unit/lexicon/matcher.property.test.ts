import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '@/utils/domain/lexicon/compile';
import { openLexicon } from '@/utils/domain/lexicon/lexicon';
import { normaliseText } from '@/utils/domain/lexicon/normalise';
import { bruteForce, rawSpans } from './reference';

/** Few letters, so that overlaps, shared prefixes and repeats are the rule. */
const word = (letters: string, max: number) =>
  fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: max }).map((a) => a.join(''));
const terms = (letters: string) => fc.uniqueArray(word(letters, 6), { minLength: 1, maxLength: 60 });
const compile = (texts: readonly string[]) =>
  openLexicon(compileLexicon(texts.map((text, i) => ({ id: `t${i}`, text, wordBoundary: false }))));

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '国',
        '家',
        '级',
        '國',
        '·',
        ' ',
        '，',
        '😀',
        '\u200b',
        'Ｖ',
        'v',
        '①',
        '\ud83d',
        '最',
        '佳',
      ),
      {
        maxLength: 80,
      },
    )
    .map((a) => a.join('')),
);

describe('matcher', () => {
  it.each(['甲乙', '甲乙丙丁戊己庚辛', 'ab'])('finds exactly what brute force finds over %s', (letters) => {
    fc.assert(
      fc.property(terms(letters), word(letters, 80), (texts, text) => {
        expect(rawSpans(compile(texts).scanRaw(text))).toEqual(bruteForce(text, texts));
      }),
      { numRuns: 400 },
    );
  });

  it('finds exactly what brute force finds in a large lexicon with shared beginnings', () => {
    const texts = Array.from(
      { length: 3000 },
      (_, i) => `共同的开头${String.fromCharCode(0x4e00 + (i % 900))}${i}`,
    );
    const text = texts.filter((_, i) => i % 37 === 0).join('');
    expect(rawSpans(compile(texts).scanRaw(text))).toEqual(bruteForce(text, texts));
  });

  it('never throws, and every span lies in the text and holds its surface', () => {
    const lexicon = openLexicon(
      compileLexicon(
        ['国家级', '最佳', 'v1', 'VX', '最', '国·家', '😀'].map((text, i) => ({
          id: `${i}`,
          text,
          evade: true,
        })),
      ),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        for (const m of lexicon.scan(text)) {
          expect(m.start).toBeGreaterThanOrEqual(0);
          expect(m.end).toBeGreaterThan(m.start);
          expect(m.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(m.start, m.end)).toBe(m.surface);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('compiles and scans any strings as terms', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), anyText, (texts, text) => {
        const lexicon = openLexicon(
          compileLexicon(texts.map((t, i) => ({ id: `${i}`, text: t, allow: [t.slice(1)], evade: true }))),
        );
        expect(lexicon.scan(text).every((m) => m.end <= text.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['国', 1],
    ['國家', 2],
    ['a\ud83d国', 3],
  ])('half a surrogate pair in a term or a text never moves an end past %j', (text, length) => {
    const { scan } = openLexicon(
      compileLexicon([
        { id: 'a', text: '\ud83d国', evade: true },
        { id: 'b', text: '国\ud83d', evade: true },
      ]),
    );
    // leaves letters of another text in the shared buffers
    scan('国家级国家级国家级');
    expect(scan(text).every((m) => m.end <= length)).toBe(true);
  });

  it('never lets a deny word through that a longer allow word overlaps', () => {
    fc.assert(
      fc.property(terms('甲乙丙'), terms('甲乙丙'), word('甲乙丙', 60), (deny, allow, text) => {
        const list = [
          ...deny.map((t, i) => ({ id: `d${i}`, text: t })),
          ...allow.map((t, i) => ({ id: `a${i}`, text: t, kind: 'allow' as const })),
        ];
        const spans = (all: readonly string[]) =>
          bruteForce(text, all).map((s) => s.split(':').map(Number) as [number, number, number]);
        const allowed = spans(allow);
        const expected = spans(deny).filter(
          ([start, end]) =>
            !allowed.some(
              ([from, to]) =>
                from < end &&
                start < to &&
                (to - from > end - start || (to - from === end - start && from === start)),
            ),
        );
        const got = openLexicon(compileLexicon(list)).scan(text, { evasions: false });
        expect(got.map((m) => `${m.start}:${m.end}:${m.termIndex}`).sort()).toEqual(
          expected.map((s) => s.join(':')).sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('finds a term between any neighbours that are not letters of its script', () => {
    const lexicon = compile(['国家级']);
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const text = `${before}国家级${after}`;
        const spans = rawSpans(lexicon.scanRaw(text));
        expect(spans).toContain(`${before.length}:${before.length + 3}:0`);
      }),
    );
  });
});

describe('normaliseText', () => {
  it('never throws and keeps offsets rising', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { view, map } = normaliseText(text);
        expect(map.length).toBe(view.length + 1);
        expect(map[view.length]).toBe(text.length);
        for (let i = 1; i < map.length; i++) expect(map[i] as number).toBeGreaterThan(map[i - 1] as number);
      }),
      { numRuns: 1000 },
    );
  });

  it('folds width, case, traditional, enclosed and invisible characters and keeps punctuation', () => {
    const { view, map } = normaliseText('國\u200b家級，ＶＸ①𝐯');
    expect(view).toBe('国家级,vx1v');
    expect([...map]).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 10]);
  });
});

it('says of a text made of listed words all over which are the longest, side by side', () => {
  const nested = Array.from({ length: 20 }, (_, i) => '啊'.repeat(i + 1));
  const lexicon = openLexicon(compileLexicon([...nested, '国家级'].map((text) => ({ id: text, text }))));
  const text = `${'啊'.repeat(400)}国家级`;
  const found = lexicon.scan(text);
  expect(found.map(({ start }) => start)).toEqual([...Array.from({ length: 20 }, (_, i) => i * 20), 400]);
  expect(found.at(-1)?.term).toBe('国家级');
  expect(lexicon.scanRaw(text).length / 3).toBeGreaterThan(7_000);
});
