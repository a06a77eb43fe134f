import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUDGETS, sizeOf } from '../../scripts/lib/budgets';
import { extensionDir } from '../lib/extension';
import { goal, type Section } from '../lib/section';

const bytes = (count: number): string => count.toLocaleString('en');

/** Scripts of the Chrome build that run inside weibo.com. */
export async function benchSizes(): Promise<readonly Section[]> {
  const dir = extensionDir();
  const files = [...new Set(BUDGETS.flatMap((budget) => budget.files))];
  return [
    {
      title: 'Content script sizes',
      how: 'Minified files of the Chrome build. `composer.js` is put into the page when a compose box is focused.',
      head: ['file', 'bytes', 'gzip'],
      rows: files.map((file) => {
        const content = readFileSync(join(dir, file));
        return [`\`${file}\``, bytes(content.length), bytes(gzipSync(content).length)];
      }),
      goals: BUDGETS.map((budget) => {
        const size = sizeOf(budget, dir);
        return goal(budget.name, `≤ ${bytes(budget.max)} B`, `${bytes(size)} B`, size <= budget.max);
      }),
    },
  ];
}
