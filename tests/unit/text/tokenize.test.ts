import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '@/utils/domain/text/tokenize';

const parts = (text: string) => tokenize(text).map((token) => [token.kind, token.value]);

describe('tokenize', () => {
  it.each<[string, [string, string][]]>([
    ['纯文字', [['text', '纯文字']]],
    [
      '@云杉-茶_饮·店 好',
      [
        ['mention', '云杉-茶_饮·店'],
        ['text', ' 好'],
      ],
    ],
    [
      '@甲:乙',
      [
        ['mention', '甲'],
        ['text', ':乙'],
      ],
    ],
    ['@-ABC00-某某某-', [['mention', '-ABC00-某某某-']]],
    [
      '#a##b c#',
      [
        ['topic', 'a'],
        ['topic', 'b c'],
      ],
    ],
    [
      '#云杉[超话]#上新',
      [
        ['super-topic', '云杉'],
        ['text', '上新'],
      ],
    ],
    [
      '[微笑][doge]',
      [
        ['emoji', '微笑'],
        ['emoji', 'doge'],
      ],
    ],
    [
      '$贵州茅台$涨',
      [
        ['stock', '贵州茅台'],
        ['text', '涨'],
      ],
    ],
    ['价 $5 和 $6', [['text', '价 $5 和 $6']]],
    [
      '见http://t.cn/A6abcdef好',
      [
        ['text', '见'],
        ['link', 'http://t.cn/A6abcdef'],
        ['text', '好'],
      ],
    ],
    [
      'http://t.cn/A6abcdef#茶#',
      [
        ['link', 'http://t.cn/A6abcdef'],
        ['topic', '茶'],
      ],
    ],
    [
      'https://a.example/b#茶#',
      [
        ['link', 'https://a.example/b'],
        ['topic', '茶'],
      ],
    ],
    [
      '写信 hr@yunshan.example 吧',
      [
        ['text', '写信 '],
        ['email', 'hr@yunshan.example'],
        ['text', ' 吧'],
      ],
    ],
    [
      'a@b',
      [
        ['text', 'a'],
        ['mention', 'b'],
      ],
    ],
    ['#缺一半', [['text', '#缺一半']]],
  ])('%s', (text, tokens) => expect(parts(text)).toEqual(tokens));

  it('tiles any text with its tokens', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '#',
        '##',
        '@',
        '[',
        ']',
        '[超话]#',
        '$',
        'http://t.cn/',
        'a@b.cn',
        '茶',
        ' ',
        '//@甲:',
        '-',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const tokens = tokenize(text);
        expect(tokens.map((token) => token.raw).join('')).toBe(text);
        let end = 0;
        for (const token of tokens) {
          expect(token.start).toBe(end);
          expect(text.slice(token.start, token.end)).toBe(token.raw);
          end = token.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('stays fast on hostile input', () => {
    for (const unit of [
      'a',
      '#',
      '@',
      '[',
      '$',
      'a.',
      'http://',
      '#a',
      'a@',
      '[a',
      '$a',
      'a@a.',
      '#[超话]',
    ]) {
      const text = unit.repeat(5000 / unit.length);
      tokenize(text);
      const start = performance.now();
      tokenize(text);
      expect(performance.now() - start, unit).toBeLessThan(60);
    }
  });
});
