// Builds for Chrome and Firefox, one after the other (two at once would fight over two cores).
import { spawnSync } from 'node:child_process';

for (const args of [['build'], ['build', '-b', 'firefox', '--mv3']]) {
  const result = spawnSync('npx', ['--no-install', 'wxt', ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
