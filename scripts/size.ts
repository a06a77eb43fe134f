/** Sizes of the built Chrome extension against their budgets; fails when one is over. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUDGETS, sizeOf } from './lib/budgets';

const dir = join(process.env.WXT_OUT ?? '.output', 'chrome-mv3');
let isOver = false;
for (const budget of BUDGETS) {
  const { name, max } = budget;
  const size = sizeOf(budget, dir);
  isOver ||= size > max;
  console.log(
    `${size > max ? 'OVER ' : 'ok   '} ${size.toLocaleString('en')} of ${max.toLocaleString('en')} bytes  ${name}`,
  );
}
const manifest: { permissions?: string[] } = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
console.log(`permissions: ${(manifest.permissions ?? []).join(', ')}`);
process.exit(isOver ? 1 : 0);
