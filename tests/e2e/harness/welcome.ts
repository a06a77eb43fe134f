import type { BrowserContext } from '@playwright/test';

const isWelcome = (url: string): boolean => url.startsWith('chrome-extension://') && url.includes('welcome');

/**
 * Closes the page the extension opens on its first start. It takes the foreground, and a page in the background
 * draws one frame a second.
 */
export async function closeWelcome(context: BrowserContext): Promise<void> {
  const deadline = Date.now() + 8_000;
  while (Date.now() < deadline) {
    const page = context.pages().find((one) => isWelcome(one.url()));
    if (page) return page.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
