import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const OUT = join(ROOT, 'dist/e2e');
const BUILT = join(OUT, 'chrome-mv3');
const STAMP = join(OUT, 'sources.txt');
const LOCK = join(OUT, 'lock');
const SOURCES = [
  'entrypoints',
  'components',
  'utils',
  'public',
  'scripts/vite',
  'scripts/verifier',
  'wxt.config.ts',
  'package.json',
];
const STALE_LOCK_MS = 180_000;

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => listFiles(join(ROOT, source))))
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function isFresh(hash: string): boolean {
  return (
    existsSync(join(BUILT, 'manifest.json')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash
  );
}

function takeLock(): boolean {
  mkdirSync(OUT, { recursive: true });
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    if (existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > STALE_LOCK_MS)
      rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

/**
 * Folder of the unpacked Chrome build: env WEIHENG_EXT, or a build of the present sources in
 * dist/e2e/chrome-mv3, made once and again only when the sources changed.
 */
export async function findExtension(): Promise<string> {
  const given = process.env.WEIHENG_EXT;
  if (given !== undefined && given !== '') return resolve(given);
  const hash = sourceHash();
  while (!isFresh(hash)) {
    if (!takeLock()) {
      await new Promise((done) => setTimeout(done, 250));
      continue;
    }
    try {
      const env = { ...process.env, WXT_OUT: OUT };
      execFileSync(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', 'chrome'], {
        cwd: ROOT,
        env,
        stdio: 'pipe',
      });
      writeFileSync(STAMP, hash);
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
  return BUILT;
}
