// `npm test`: sets up, then runs every check and test in order and prints one closing line.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { ensureChromium, ensureFirefox, installPackages } from './setup.mjs';

installPackages();
const env = { ...process.env, CHROMIUM: ensureChromium(), FORCE_COLOR: '0' };
const firefox = ensureFirefox();
if (firefox) env.FIREFOX = firefox;

const npx = (...args) => ['npx', ['--no-install', ...args]];
/** name, command; in order. The first failure does not hide the later ones. */
const stages = [
  ['style', npx('biome', 'ci', '.')],
  ['types', npx('tsc', '--noEmit', '-p', '.')],
  ['unit', npx('vitest', 'run')],
  ['build', [process.execPath, ['scripts/build-all.mjs']]],
  ['size', npx('tsx', 'scripts/size.ts')],
  ['chromium', npx('playwright', 'test')],
  ['looks', npx('playwright', 'test', '--config', 'tests/visual/playwright.config.ts')],
  ['firefox', npx('tsx', 'tests/firefox/run.ts')],
];

const only = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };
const broken = [];
/** Lines that name what failed, said once more at the end: long logs are cut in the middle. */
const named = [];
const NAMES_A_FAILURE =
  /^\s*(?:FAIL\s|×|✘|\d+\) \[|AssertionError|Error:|.*Test timed out|.*Counterexample|.*seed:)/;

/** Adds what a runner's output says of its tests. */
function count(output) {
  const text = stripVTControlCharacters(output);
  const vitest = /^\s*Tests\s+(?:(\d+) failed \| )?(\d+) passed/m.exec(text);
  if (vitest) return { passed: Number(vitest[2]), failed: Number(vitest[1] ?? 0) };
  const passed = /^\s*(\d+) passed/m.exec(text);
  const failed = /^\s*(\d+) failed/m.exec(text);
  return { passed: Number(passed?.[1] ?? 0), failed: Number(failed?.[1] ?? 0) };
}

for (const [name, [command, args]] of stages) {
  if (only.length > 0 && !only.includes(name)) continue;
  if (name === 'firefox' && !firefox) {
    const must = process.env.CI !== undefined;
    console.log(`\n== ${name}: no Firefox on this machine${must ? '' : '; left out'}`);
    if (must) broken.push(name);
    continue;
  }
  console.log(`\n== ${name}`);
  const started = Date.now();
  let output = '';
  const status = await new Promise((done) => {
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        process.stdout.write(chunk);
      });
    }
    child.on('close', (code) => done(code ?? 1));
  });
  const counted = count(output);
  totals.passed += counted.passed;
  totals.failed += counted.failed;
  if (status !== 0) {
    broken.push(name);
    const lines = stripVTControlCharacters(output).split('\n');
    named.push(...lines.filter((line) => NAMES_A_FAILURE.test(line)).slice(0, 30));
    if (counted.failed === 0) totals.failed += 1;
  }
  console.log(
    `== ${name}: ${status === 0 ? 'ok' : `failed (${status})`}, ${Math.round((Date.now() - started) / 1000)} s`,
  );
}

if (named.length > 0) console.log(`\n${[...new Set(named)].join('\n')}`);
console.log(broken.length === 0 ? '\nAll stages are green.' : `\nFailed: ${broken.join(', ')}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(broken.length === 0 ? 0 : 1);
