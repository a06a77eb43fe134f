import { defineConfig } from '@playwright/test';
import type { HarnessOptions } from './tests/e2e/harness/fixtures';

/** One seed for the whole run: class hashes differ from run to run and a failure can be repeated. */
process.env.PRACTICE_SEED ??= String(Date.now() % 1_000_000);

export default defineConfig<HarnessOptions>({
  testDir: './tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: './test-results',
  globalSetup: './tests/e2e/harness/global-setup.ts',
  // a browser waits for its managed storage for two seconds: three tests keep two cores busy
  workers: 3,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.CI === undefined ? 'list' : [['list'], ['github']],
  use: { trace: 'off', screenshot: 'off', actionTimeout: 15_000 },
  projects: [
    { name: 'variant-a', use: { variant: 'a' } },
    // pages of the extension do not depend on how Weibo is read
    {
      name: 'variant-b',
      use: { variant: 'b' },
      // tests that read nothing of Weibo's which another variant would show otherwise
      grepInvert: /@once/,
      testIgnore: [
        '**/*dashboard.spec.ts',
        '**/approval-limits.spec.ts',
        '**/approval-records.spec.ts',
        '**/approval-states.spec.ts',
        '**/crisis.spec.ts',
        '**/desk-inbox.spec.ts',
        '**/desk-rules.spec.ts',
        '**/desk-story.spec.ts',
        '**/recheck.spec.ts',
        '**/review.spec.ts',
        '**/score.spec.ts',
      ],
    },
  ],
});
