import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rulesMarkdown } from './lib/rules-markdown';

/** `npm run rule-docs` writes docs/rules.md from the packs; with --check it only says whether the page is current. */
const path = resolve('docs/rules.md');
const page = rulesMarkdown();
if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(path, 'utf8') === page;
  if (!isCurrent) console.error('docs/rules.md is out of date: run npm run rule-docs');
  process.exit(isCurrent ? 0 : 1);
}
writeFileSync(path, page);
