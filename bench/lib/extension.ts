import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const OUT = 'dist/bench';
let built: string | undefined;

/** Folder of the unpacked Chrome build: env WEIHENG_EXT, or a build of the present sources in dist/bench. */
export function extensionDir(): string {
  const given = process.env.WEIHENG_EXT;
  if (given !== undefined && given !== '') return resolve(given);
  if (built) return built;
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'chrome'], {
    env: { ...process.env, WXT_OUT: resolve(OUT) },
    stdio: 'pipe',
  });
  built = resolve(OUT, 'chrome-mv3');
  return built;
}
