import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createLinter } from '@/utils/domain/lint/create-linter';
import { foldText } from '@/utils/domain/lint/fold';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { PATTERNS } from '@/utils/domain/lint/pattern/compile';
import { parsePattern } from '@/utils/domain/lint/pattern/parse';
import { findMatches, matchText } from '@/utils/domain/lint/pattern/search';
import { separatorsOf } from '@/utils/domain/lint/pattern/separators';
import { planSearch, TextSearch } from '@/utils/domain/lint/pattern/text-search';
import { buildScanner } from '@/utils/domain/lint/scanner';
import { View } from '@/utils/domain/lint/view';

const readSet = (name: string): readonly string[] =>
  readFileSync(`tests/quality/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);

it('finds in the pieces of a text what each pattern finds in the whole', () => {
  createLinter({ packs: BUILTIN_PACKS, scanner: buildScanner(BUILTIN_PACKS) });
  const patterns = PATTERNS.filter(({ source }) => !source.includes('◆'));
  expect(patterns.filter(({ separators }) => separators !== '').length).toBeGreaterThan(500);
  const posts = [...readSet('dev'), ...readSet('ordinary')].filter((_, i) => i % 6 === 0);
  const joined = Array.from({ length: posts.length / 12 }, (_, i) =>
    posts.slice(i * 12, i * 12 + 12).join(['\n', '。', '！', '', '？\n\n'][i % 5]),
  );
  const plan = planSearch(patterns);
  let found = 0;
  const wrong: string[] = [];
  for (const text of joined) {
    const view = View.of(foldText(text), text.length);
    view.search = new TextSearch(view.text, plan);
    for (const pattern of patterns) {
      const whole = matchText(view.text, pattern);
      const pieces = findMatches(view, pattern);
      found += whole.length;
      if (whole.length + pieces.length > 0 && JSON.stringify(whole) !== JSON.stringify(pieces))
        wrong.push(`${pattern.source} on: ${text}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(found).toBeGreaterThan(500);
}, 60_000);

it.each([
  ['甲[^，。！？；…\\n]{0,8}?乙', '。！？\n'],
  ['甲[^，。！？]{0,8}乙', '。！？'],
  ['甲[^，。]{0,8}乙', '。'],
  ['甲.乙', '\n'],
  ['甲\\s乙', '。！？'],
  ['甲(?=[。！]|$)', '。！？\n'],
  ['甲(?![。！]乙)', '\n'],
  ['(?<=甲[。])乙', '\n'],
  ['(?<![\\n])乙', '。！？\n'],
  ['《[^》]{1,9}》', ''],
])('%s may be searched between %j', (pattern, separators) => {
  expect(separatorsOf(parsePattern(pattern))).toBe(separators);
});
