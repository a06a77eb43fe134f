import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : [path];
    })
    .sort();
}

/** Hash over names and contents of every file in the folders. */
export function hashSources(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of folders.flatMap(listFiles)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
