import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { rulesMarkdown } from '../../scripts/lib/rules-markdown';

it('docs/rules.md is what the packs say', () => {
  expect(readFileSync(resolve(__dirname, '../../docs/rules.md'), 'utf8')).toBe(rulesMarkdown());
});
