import type { Page } from '@playwright/test';
import type { CompanyTerm } from '@/utils/model/company-term';
import { LEXICON_CHUNK } from '@/utils/model/company-term';
import { callFrom } from '../../tests/e2e/harness/call-worker';
import { findWorker } from '../../tests/e2e/harness/worker';
import { WeiboPage } from '../../tests/e2e/pages/weibo-page';
import { type Launched, launchPractice } from '../../tests/practice-weibo/launch';
import { extensionDir } from './extension';

/** The account that is logged in at the practice Weibo. */
const OWN = { uid: '7100000001', name: '云杉茶饮' } as const;

/** Answers nothing where there is no extension. */
type Call = (method: string, params?: object) => Promise<unknown>;

export interface Bench extends Launched {
  /** A page of the extension, to send messages from; absent without the extension. */
  readonly control?: Page;
  readonly call: Call;
  openHome(query?: string): Promise<WeiboPage>;
}

const makeCall =
  (control: Page | undefined): Call =>
  async (method, params) =>
    control && callFrom(control)(method, params);

/** The practice Weibo in a fresh browser, with or without the extension; with it the account is governed. */
export async function openBench(options: {
  readonly extension: boolean;
  readonly posts: number;
  /** How many of them are the company's. */
  readonly ownPosts?: number;
}): Promise<Bench> {
  const launched = await launchPractice({
    headless: true,
    variant: 'a',
    seed: 1,
    posts: options.posts,
    ownPosts: options.ownPosts ?? 0,
    ...(options.extension ? { extensionDir: extensionDir() } : {}),
  });
  let control: Page | undefined;
  if (options.extension) {
    const worker = await findWorker(launched.context);
    control = await launched.context.newPage();
    await control.goto(`chrome-extension://${new URL(worker.url()).host}/managed-schema.json`);
  }
  const call = makeCall(control);
  if (options.extension)
    await call('accounts.save', {
      commandId: crypto.randomUUID(),
      account: { ...OWN, kind: 'official', industry: 'general', mode: 'enforce', rev: 0 },
    });
  return {
    ...launched,
    ...(control ? { control } : {}),
    call,
    async openHome(query = '') {
      const page = await launched.context.newPage();
      // no draft of an earlier page
      await page.addInitScript(() => localStorage.clear());
      await page.goto(`https://weibo.com/${query}`);
      await page.locator('#app[data-v-app]').waitFor();
      return new WeiboPage(page);
    },
  };
}

/** Imports company words as the dashboard does. */
export async function importWords({ call }: Bench, words: readonly string[]): Promise<void> {
  const terms = words.map((text): CompanyTerm => ({ id: text, text, category: 'company', severity: 'warn' }));
  const { importId } = (await call('lexicon.begin')) as { importId: string };
  let chunks = 0;
  for (let from = 0; from < terms.length; from += LEXICON_CHUNK)
    await call('lexicon.put', { importId, index: chunks++, terms: terms.slice(from, from + LEXICON_CHUNK) });
  await call('lexicon.commit', {
    commandId: crypto.randomUUID(),
    importId,
    chunks,
    mode: 'replace',
    source: 'bench.csv',
  });
}
