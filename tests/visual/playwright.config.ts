import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npx playwright test --config tests/visual/playwright.config.ts`: the composer part alone, in a plain page. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: `${root}/test-results/visual`,
  workers: 1,
  timeout: 60_000,
  reporter: 'list',
  use: {
    baseURL: 'http://localhost:4187',
    viewport: { width: 1344, height: 860 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
  webServer: {
    command: 'npx vite --config tests/visual/vite.config.ts',
    cwd: root,
    url: 'http://localhost:4187',
    reuseExistingServer: true,
  },
});
