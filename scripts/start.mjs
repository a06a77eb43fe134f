// `npm start`: sets up, builds the extension, opens it on the bundled practice Weibo.
import { spawnSync } from 'node:child_process';
import { ensureChromium, installPackages } from './setup.mjs';

installPackages();
const chromium = ensureChromium();
const result = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'scripts/start.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: chromium },
  },
);
process.exit(result.status ?? 1);
