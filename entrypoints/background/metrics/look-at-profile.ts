import { browser } from 'wxt/browser';
import { z } from 'zod';
import { uid } from '@/utils/model/schema/base';

const seen = z.strictObject({ uid, name: z.string().trim().min(1).max(60).optional() });

/** Asks a tab whose profile it shows. What the page says is a claim, and is checked for its shape. */
export async function lookAtProfile(tabId: number): Promise<z.output<typeof seen> | undefined> {
  const [frame] = await browser.scripting
    .executeScript({ target: { tabId }, files: ['/profile-in-front.js'] })
    // a tab that is not weibo.com's, or gone
    .catch(() => []);
  const answer = seen.safeParse(JSON.parse(JSON.stringify(frame?.result ?? null)));
  return answer.success ? answer.data : undefined;
}
