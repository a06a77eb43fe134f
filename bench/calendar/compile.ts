import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

export interface Compiled {
  readonly script: string;
  readonly styles: string;
}

/**
 * A minified script of one entry beside this file.
 *
 * @param leave modules that the page has already: they do not count
 */
export async function compile(entry: string, leave: readonly string[] = []): Promise<Compiled> {
  const outDir = mkdtempSync(join(tmpdir(), 'weiheng-bench-'));
  const root = resolve(import.meta.dirname, '../..');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: {
        '@': root,
        ...(leave.includes('#i18n') ? {} : { '#i18n': resolve(import.meta.dirname, 'words.ts') }),
      },
    },
    build: {
      outDir,
      minify: true,
      rolldownOptions: { external: [...leave], output: { globals: (id: string) => id.replace(/\W/g, '_') } },
      lib: {
        entry: resolve(import.meta.dirname, entry),
        name: 'bench',
        formats: ['iife'],
        fileName: () => 'page.js',
      },
    },
  });
  const read = (end: string): string =>
    readdirSync(outDir)
      .filter((name) => name.endsWith(end))
      .map((name) => readFileSync(join(outDir, name), 'utf8'))
      .join('');
  const compiled = { script: read('.js'), styles: read('.css') };
  rmSync(outDir, { recursive: true });
  return compiled;
}

/** Bytes minified, and packed with gzip. */
export const sizesOf = (text: string): { readonly min: number; readonly gzip: number } => ({
  min: Buffer.byteLength(text),
  gzip: gzipSync(text).length,
});
