import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a Chromium-family browser: env CHROMIUM, then Playwright's own, then the usual places.
 * Chromium proper comes before branded Chrome, which no longer loads extensions from the command line.
 */
export function findBrowser(): string {
  const own = process.env.CHROMIUM;
  if (own !== undefined && own !== '') return own;
  const found = [...PATHS.slice(0, 2), chromium.executablePath(), ...PATHS.slice(2)].find(existsSync);
  if (found === undefined)
    throw new Error(
      'no Chromium found: install it (Debian: apt install chromium) or set CHROMIUM to its path',
    );
  return found;
}
