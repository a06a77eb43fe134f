import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { workspaceSchema } from './lib/workspace-schema';

/** `npm run workspace-schema` writes docs/workspace.schema.json; with --check it only says whether it is current. */
const path = resolve('docs/workspace.schema.json');
const text = workspaceSchema();
if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(path, 'utf8') === text;
  if (!isCurrent) console.error('docs/workspace.schema.json is out of date: run npm run workspace-schema');
  process.exit(isCurrent ? 0 : 1);
}
writeFileSync(path, text);
