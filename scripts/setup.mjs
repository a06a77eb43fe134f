// Makes a fresh clone ready: packages, generated types, a browser. Plain Node, because nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(root, 'node_modules', '.weiheng-setup');

/** Runs a command with its output shown; ends the process with a sentence when it fails. */
function run(command, args, why) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error(`\n${why} (${command} ${args.join(' ')} → ${result.status ?? result.error?.message})`);
    process.exit(result.status ?? 1);
  }
}

/** True when node_modules does not match package-lock.json. */
function packagesAreStale() {
  if (!existsSync(stampFile)) return true;
  return readFileSync(stampFile, 'utf8') !== String(statSync(join(root, 'package-lock.json')).mtimeMs);
}

export function installPackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (!packagesAreStale()) return;
  console.log('Installing packages …');
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    'The packages could not be installed',
  );
  run('npx', ['--no-install', 'wxt', 'prepare'], 'The generated types could not be written');
  writeFileSync(stampFile, String(statSync(join(root, 'package-lock.json')).mtimeMs));
}

const CHROMIUM_PATHS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FIREFOX_PATHS = [
  process.env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const firstThatExists = (paths) => paths.find((path) => path && existsSync(path));

/** A Chromium that still loads unpacked extensions from the command line: Google's own builds no longer do. */
export const findChromium = () => firstThatExists(CHROMIUM_PATHS) ?? managedChromium();
export const findFirefox = () => firstThatExists(FIREFOX_PATHS);

/** The browser that Playwright manages, if it has been downloaded. */
function managedChromium() {
  const script = "import('@playwright/test').then(({chromium}) => console.log(chromium.executablePath()))";
  const result = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  const path = result.stdout?.trim();
  return path && existsSync(path) ? path : undefined;
}

function aptInstall(packages) {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) =>
    spawnSync([...sudo, 'apt-get'][0], [...sudo.slice(1), ...(sudo.length ? ['apt-get'] : []), ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (sudo.length && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  console.log(`Installing ${packages.join(', ')} from Debian …`);
  return apt('update', '-qq') && apt('install', '-y', '-qq', ...packages);
}

const hasChineseFont = () =>
  process.platform !== 'linux' ||
  (spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';

/** Debian keeps Chromium's languages in a package of their own; without it every interface is English. */
const lacksChinese = () =>
  existsSync('/usr/lib/chromium/locales') && !existsSync('/usr/lib/chromium/locales/zh-CN.pak');

/** Finds or installs Chromium (and a Chinese font on Linux); ends with instructions when neither is possible. */
export function ensureChromium() {
  if (findChromium() === undefined || lacksChinese() || !hasChineseFont())
    aptInstall(['chromium', 'chromium-l10n', 'fonts-noto-cjk']);
  if (findChromium() === undefined) {
    console.log('No Chromium found; asking Playwright for one …');
    spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium'], { cwd: root, stdio: 'inherit' });
  }
  const path = findChromium();
  if (path === undefined) {
    console.error(
      'No Chromium could be found or installed. Install one (Debian: apt install chromium) or set CHROMIUM=/path/to/it.',
    );
    process.exit(1);
  }
  return path;
}

/** Finds or installs Firefox; undefined when this machine has none and may not install one. */
export function ensureFirefox() {
  if (findFirefox() === undefined) aptInstall(['firefox-esr']);
  return findFirefox();
}
