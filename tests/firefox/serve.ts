import type { HTTPRequest, Page } from 'puppeteer-core';
import type { PracticeWeibo } from '../practice-weibo/practice';

async function answer(request: HTTPRequest, weibo: PracticeWeibo): Promise<void> {
  if (!/^https?:/.test(request.url())) return request.continue();
  const post = request.hasPostData() ? await request.fetchPostData() : undefined;
  const response = weibo.handle({
    method: request.method(),
    url: request.url(),
    headers: request.headers(),
    body: post === undefined ? null : Buffer.from(post),
  });
  if (response.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, response.delayMs));
  if (response.broken) return request.abort();
  const { 'content-type': contentType, ...headers } = response.headers;
  return request.respond({ status: response.status, contentType, headers, body: response.body });
}

/** Lets the practice Weibo answer every request of a page over WebDriver BiDi; nothing reaches a network. */
export async function servePage(page: Page, weibo: PracticeWeibo): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    answer(request, weibo).catch((error: unknown) => {
      // A page that is closing takes its open requests with it.
      if (!/closed|no such (frame|request)|detached/i.test(String(error))) throw error;
    });
  });
}
