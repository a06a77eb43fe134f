import type { BrowserContext, Route } from '@playwright/test';
import type { PracticeWeibo } from './practice';

const WEB = /^(https?|wss?):/;

async function answer(weibo: PracticeWeibo, route: Route): Promise<void> {
  const request = route.request();
  const url = request.url();
  if (!WEB.test(url)) return route.continue();
  const response = weibo.handle({
    method: request.method(),
    url,
    headers: await request.allHeaders(),
    body: request.postDataBuffer(),
  });
  if (response.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, response.delayMs));
  if (response.broken === true) return route.abort('connectionrefused');
  return route.fulfill({ status: response.status, headers: response.headers, body: response.body });
}

/** Lets the practice Weibo answer every request of a browser context; nothing reaches a network. */
export async function serveContext(context: BrowserContext, weibo: PracticeWeibo): Promise<void> {
  await context.route('**/*', async (route) => {
    try {
      await answer(weibo, route);
    } catch (error) {
      // A page that is closing takes its open requests with it.
      if (!/closed|disposed|already handled/i.test(String(error))) throw error;
    }
  });
}
