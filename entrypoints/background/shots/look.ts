import { browser } from 'wxt/browser';
import { z } from 'zod';
import { postSighting } from '@/utils/model/schema/draft';
import type { ShotProblem } from '@/utils/model/shot-view';

const px = z.number().min(1).max(100_000);
const seen = z.union([
  z.strictObject({ why: z.enum(['no-page', 'no-post', 'foreign']) }),
  z.strictObject({
    sighting: postSighting,
    place: z.enum(['page', 'middle']),
    viewport: z.strictObject({ width: px, height: px }),
    url: z.url({ protocol: /^https$/ }).max(500),
  }),
]);

export type Seen = Exclude<z.output<typeof seen>, { why: unknown }>;
export type Looked = ({ readonly ok: true } & Seen) | { readonly ok: false; readonly why: ShotProblem };

/** Asks a tab which post is in front. What the page says is a claim, and is checked for its shape. */
export async function lookAt(tabId: number): Promise<Looked> {
  const target = { tabId };
  const [frame] = await browser.scripting
    .executeScript({ target, files: ['/post-in-front.js'] })
    // a tab that is not weibo.com's, or gone
    .catch(() => []);
  const answer = seen.safeParse(JSON.parse(JSON.stringify(frame?.result ?? null)));
  if (!answer.success) return { ok: false, why: 'no-page' };
  return 'why' in answer.data ? { ok: false, why: answer.data.why } : { ok: true, ...answer.data };
}
