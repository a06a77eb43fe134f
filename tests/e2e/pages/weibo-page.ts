import type { Locator, Page } from '@playwright/test';
import { ComposeBox } from './compose-box';
import { FeedItem } from './feed-item';
import { Modal } from './modal';

/** A page of weibo.com with its parts. */
export class WeiboPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The main composer on home. */
  get composer(): ComposeBox {
    return new ComposeBox(this.page, this.page.locator('[class*="_publishCard_"]'));
  }

  /** The n-th post on screen, from 0. */
  item(n: number): FeedItem {
    return new FeedItem(this.page, this.page.locator('#scroller article').nth(n));
  }

  /** The post with this mblogid. */
  itemOf(mblogid: string): FeedItem {
    return new FeedItem(this.page, this.page.locator(`article:has(header a[href$="/${mblogid}"])`));
  }

  /** The post with this text, on any kind of page. */
  itemWith(text: string): FeedItem {
    return new FeedItem(this.page, this.page.locator('article').filter({ hasText: text }).first());
  }

  get toast(): Locator {
    return this.page.locator('.woo-toast-main');
  }

  get modal(): Modal {
    return new Modal(this.page, this.page.locator('.woo-modal-wrap').last());
  }

  /** Opens the pop-up composer by whichever button this variant has. */
  async openPopup(): Promise<Modal> {
    await this.page.locator('button[title="写微博"], button[title="发微博"]').click();
    return this.modal;
  }

  /** Changes the account without a reload, through the page's own menu. */
  async switchAccount(name: string): Promise<void> {
    await this.page.locator('button[title="切换账号"]').click();
    // the page knows the new account once its configuration came again; the button is there all the time
    const config = this.page.waitForResponse((response) => response.url().includes('/ajax/statuses/config'));
    await this.page.locator('.woo-pop-item-main').getByText(name, { exact: true }).click();
    await config;
  }

  async solveCaptcha(): Promise<void> {
    await this.page.getByRole('button', { name: '完成验证' }).click();
  }

  /** Scrolls with the wheel, one step at a time, until the callback says so. */
  async scrollUntil(done: () => Promise<boolean>, stepPx = 600, maxSteps = 400): Promise<void> {
    await this.page.mouse.move(640, 500);
    for (let step = 0; step < maxSteps; step += 1) {
      if (await done()) return;
      await this.page.mouse.wheel(0, stepPx);
      await this.page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => frame(null))));
    }
    throw new Error('scrolled to the end without success');
  }
}
