import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Budgets of the built Chrome extension, in bytes of minified files. */
const BUDGETS: readonly { readonly name: string; readonly files: readonly string[]; readonly max: number }[] =
  [
    {
      name: 'on every weibo.com page, both worlds',
      files: ['content-scripts/weibo.js', 'content-scripts/weibo-main.js'],
      max: 60_000,
    },
    {
      name: 'all content scripts with React',
      files: ['content-scripts/weibo.js', 'content-scripts/weibo-main.js', 'composer.js'],
      max: 350_000,
    },
  ];

const out = process.env.WXT_OUT ?? '.output';
let isOver = false;
for (const { name, files, max } of BUDGETS) {
  const size = files.reduce((sum, file) => sum + statSync(join(out, 'chrome-mv3', file)).size, 0);
  isOver ||= size > max;
  console.log(
    `${size > max ? 'OVER ' : 'ok   '} ${size.toLocaleString('en')} of ${max.toLocaleString('en')} bytes  ${name}`,
  );
}
const manifest: { permissions?: string[] } = JSON.parse(
  readFileSync(join(out, 'chrome-mv3', 'manifest.json'), 'utf8'),
);
console.log(`permissions: ${(manifest.permissions ?? []).join(', ')}`);
process.exit(isOver ? 1 : 0);
