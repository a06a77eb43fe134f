import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters, countServerUnits, countUnits } from '@/utils/domain/text/length';
import vectors from '../../fixtures/weibo/length-vectors.json';

/** The same rule written as naively as possible, as a reference. */
function countSlowly(text: string): number {
  if (/^\s*$/.test(text)) return 0;
  const short = text.replace(/(https?|ftp|file):\/\/[a-zA-Z0-9$%&~_#/.\-;:=,?]{5,}/g, 'x'.repeat(20));
  let halves = 0;
  for (const unit of short.split('')) halves += unit <= '\u00ff' ? 1 : 2;
  return Math.floor((halves + 1) / 2);
}

describe('length as the server counts it', () => {
  it.each(vectors.vectors as [string, number][])('%s', (text, units) => {
    expect(countServerUnits(text)).toBe(units);
  });

  it.each(vectors.superTopics as [string, number][])(
    'is 8 units more with the marks of a super-topic: %s',
    (text, units) => {
      expect(units - countServerUnits(text)).toBe(countUnits('##[超话]'));
    },
  );

  it('does not count the mark Weibo adds at the end', () => {
    expect(countServerUnits('好茶\u200b')).toBe(4);
  });
});

describe('length as the counter under the box shows it', () => {
  it.each([
    ['', 0],
    [' \n\u3000', 0],
    ['a', 1],
    ['ab', 1],
    ['茶', 1],
    ['[微笑]', 3],
    ['🔥', 2],
    ['茶\n', 2],
    ['http://t.cn/A6abcdef', 10],
    ['https://yunshan.example/very/long/path?with=query', 10],
    ['看 https://yunshan.example/a 吧', 13],
  ])('%j is %i', (text, count) => expect(countCharacters(text)).toBe(count));

  it('equals the reference on any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom(
        'http://',
        'https://t.cn/',
        'ftp://',
        'A6abc',
        '#',
        '话题',
        ' ',
        '\n',
        '[超话]',
        '👨‍👩‍👧',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(countCharacters(text)).toBe(countSlowly(text));
      }),
      { numRuns: 2000 },
    );
  });
});
