import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { parseYAML } from 'confbox';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (locale: string) => parseYAML(readFileSync(`${root}/utils/i18n/locales/${locale}.yml`, 'utf8'));

/** Serves the stand-alone page of the composer part; its message files are the extension's own. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  define: { __MESSAGES__: JSON.stringify({ zh: read('zh_CN'), en: read('en') }) },
  resolve: { alias: { '@': root, '#i18n': `${root}/.wxt/i18n/index.ts` } },
  server: { port: 4187, strictPort: true, fs: { allow: [root] } },
  cacheDir: `${root}/node_modules/.vite-visual`,
});
