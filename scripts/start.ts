import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { launchPractice } from '../tests/practice-weibo/launch';
import { runDemo } from './lib/demo';
import { describeWorkspace, loadWorkspace, readWorkspaceFile, workspaceArgument } from './lib/workspace';

/** A window can be shown: macOS and Windows always, Linux with a display. */
const hasWindow =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY?.trim() || process.env.WAYLAND_DISPLAY?.trim());
const headless = !hasWindow || process.argv.includes('--headless');
const out = resolve('dist/start');

const path = workspaceArgument(process.argv.slice(2));
const workspace = path === undefined ? undefined : readWorkspaceFile(path);
if (typeof workspace === 'string') {
  console.error(workspace);
  process.exit(2);
}

console.log('Building the extension …');
const built = spawnSync('npx', ['--no-install', 'wxt', 'build'], {
  env: { ...process.env, WXT_OUT: out },
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (built.status !== 0) {
  console.error(built.stdout, built.stderr);
  process.exit(built.status ?? 1);
}

const extensionDir = resolve(out, 'chrome-mv3');
if (headless) {
  console.log('No display here: a scripted run shows the main job on the practice Weibo.\n');
  process.exitCode = await runDemo(extensionDir, resolve('artifacts/start'), workspace);
} else {
  const { context, close } = await launchPractice({
    headless: false,
    extensionDir,
    viewport: null,
    liveComments: true,
  });
  if (workspace) {
    await loadWorkspace(context, workspace);
    console.log(describeWorkspace(workspace));
  }
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('https://weibo.com/');
  console.log(`
The practice Weibo is open: an offline copy, invented accounts, nothing leaves this machine.
  1. Type into the box:  冬至暖饮季，国家级配方，全网最低价 9.9 元
  2. 国家级 and 全网最低价 are underlined. Press 发送: it does not go out.
  3. Press Alt+Enter or the first button of a row: the wording is repaired.
  4. Press 发送 again: now it goes out.
“登记为公司账号” in the strip makes the account a company account (强制). Close the browser to end.
`);
  await new Promise<void>((done) => context.on('close', () => done()));
  await close().catch(() => undefined);
}
