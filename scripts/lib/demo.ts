import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { WeiboPage } from '../../tests/e2e/pages/weibo-page';
import { word } from '../../tests/e2e/pages/words';
import { launchPractice } from '../../tests/practice-weibo/launch';
import { describeWorkspace, loadWorkspace, type ReadWorkspace } from './workspace';

const TEXT = '冬至暖饮季来啦！国家级配方，全网最低价 9.9 元起，周末门店见[干杯] #冬至第一杯热茶#';
const UPDATE = '/statuses/update';
const WAIT = 30_000;

/** Account that is logged in on the practice Weibo. */
const DEMO_UID = '7100000001';

/** Whether the file puts the account under approval; without people nothing is. */
const needsApproval = (workspace: ReadWorkspace | undefined): boolean =>
  (workspace?.file.people?.length ?? 0) > 0 &&
  (workspace?.file.accounts?.some(
    (one) => one.uid === DEMO_UID && one.mode === 'enforce' && one.approval !== 'off',
  ) ??
    false);

const host = (page: Page) => page.locator('weiheng-composer');

/** Waits until the guarded box has this verdict. */
const verdictIs = (page: Page, verdict: string) =>
  page.locator(`weiheng-composer[data-verdict="${verdict}"]`).waitFor({ timeout: WAIT });

async function findingsOf(page: Page): Promise<string[]> {
  return host(page)
    .locator('[data-rule]')
    .evaluateAll((rows) =>
      rows.map((row) => `${row.getAttribute('data-severity')}  ${row.getAttribute('aria-label') ?? ''}`),
    );
}

/**
 * The main job, as a person does it with mouse and keys: a post that breaks policy is marked, stopped, repaired and
 * sent. Prints what happened and saves pictures. Gives the exit code: 0 when every step went as it must. With a
 * workspace in which the account needs an approval, the repaired post must not go out: nobody has approved it.
 */
export async function runDemo(
  extensionDir: string,
  pictures: string,
  workspace?: ReadWorkspace,
): Promise<number> {
  mkdirSync(pictures, { recursive: true });
  const { context, weibo, close } = await launchPractice({ headless: true, extensionDir, posts: 40 });
  const page = context.pages()[0] ?? (await context.newPage());
  let step = 0;
  const say = (text: string) => console.log(`${++step}. ${text}`);
  const shoot = async (name: string) => {
    const path = join(pictures, `${name}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    console.log(`   picture: ${relative(process.cwd(), path)}`);
  };
  try {
    if (workspace) {
      await loadWorkspace(context, workspace);
      console.log(`${describeWorkspace(workspace)}\n`);
    }
    await page.goto('https://weibo.com/');
    const wb = new WeiboPage(page);

    await wb.composer.type(TEXT);
    await verdictIs(page, 'block');
    await page.waitForTimeout(1_000);
    say(`Typed into Weibo's own box: ${TEXT}`);
    for (const finding of await findingsOf(page)) console.log(`   ${finding}`);
    await shoot('1-marked');

    const isRegistered = workspace?.file.accounts?.some((one) => one.uid === DEMO_UID) ?? false;
    if (!isRegistered) {
      await host(page)
        .getByRole('button', { name: word('composer.register') })
        .click();
      await page.locator('weiheng-composer[data-mode="enforce"]').waitFor({ timeout: WAIT });
      say('Registered @云杉茶饮 as a company account: mode enforce.');
    }

    await wb.composer.send();
    await host(page).locator('[data-focus="list"]').first().waitFor({ timeout: WAIT });
    const early = weibo.writes(UPDATE).length;
    say(`Pressed 发送: Weibo received ${early} posts.`);
    await shoot('2-not-sent');

    const blocked = host(page).locator('[data-severity="block"]');
    for (let fixes = 0; fixes < 10 && (await blocked.count()) > 0; fixes += 1) {
      const before = await wb.composer.value();
      await host(page)
        .locator('[data-severity="block"] button[class*="btn"], [data-severity="block"] .fixes button')
        .first()
        .click();
      await page.waitForFunction(
        (text) =>
          document.querySelector<HTMLTextAreaElement>('[class*="_publishCard_"] textarea')?.value !== text,
        before,
        { timeout: WAIT },
      );
      // judged anew before the next row is looked for
      await page.waitForTimeout(500);
    }
    const settled = needsApproval(workspace) ? '[data-approval="none"]' : ':not([data-verdict="block"])';
    await page.locator(`weiheng-composer${settled}`).waitFor({ timeout: WAIT });
    const fixed = await wb.composer.value();
    say(`Took the offered wording: ${fixed}`);
    await shoot('3-fixed');

    await wb.composer.send();
    if (needsApproval(workspace)) {
      await page.waitForTimeout(3_000);
      const count = weibo.writes(UPDATE).length;
      say(`Pressed 发送: Weibo received ${count} posts. Nobody has approved it yet: 提交审批 comes first.`);
      await shoot('4-needs-approval');
      const isHeld = early === 0 && count === 0;
      console.log(
        isHeld ? '\nMarked, blocked, fixed, held: as it must be.' : '\nThis is not how it should go.',
      );
      return isHeld ? 0 : 1;
    }
    const deadline = Date.now() + WAIT;
    while (weibo.writes(UPDATE).length === 0 && Date.now() < deadline) await page.waitForTimeout(100);
    const sent = weibo.writes(UPDATE).map((write) => write.fields.content);
    say(`Pressed 发送: Weibo received ${sent.length} post: ${sent.join(' | ')}`);
    await shoot('4-sent');

    const isRight = early === 0 && sent.length === 1 && sent[0] === fixed.trim() && fixed !== TEXT;
    console.log(
      isRight ? '\nMarked, blocked, fixed, sent: as it must be.' : '\nThis is not how it should go.',
    );
    return isRight ? 0 : 1;
  } finally {
    await close();
  }
}
