import type { Locator, Page } from '@playwright/test';
import { CommentList } from './comment-node';
import { ComposeBox } from './compose-box';

/** One post in a feed or on its own page. */
export class FeedItem {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page, root: Locator) {
    this.page = page;
    this.root = root;
  }

  async permalink(): Promise<string> {
    return (await this.root.locator('header a[class*="_time_"]').getAttribute('href')) ?? '';
  }

  /** `/UID/MBLOGID` split. */
  async mblogid(): Promise<string> {
    return (await this.permalink()).split('/').at(-1) ?? '';
  }

  async text(): Promise<string> {
    return (await this.root.locator('.wbpro-feed-ogText').textContent()) ?? '';
  }

  private get repostIcon(): Locator {
    return this.root.locator('footer i.woo-font--retweet');
  }

  /** Opens the inline repost box, by whichever way this variant has. */
  async openRepost(): Promise<ComposeBox> {
    await this.repostIcon.click();
    const menu = this.root.locator('.woo-pop-item-main').getByText('转发', { exact: true });
    const box = this.root.locator('[composerconfig]');
    await menu.or(box).first().waitFor();
    if ((await box.count()) === 0) await menu.click();
    return new ComposeBox(this.page, box);
  }

  async openComment(): Promise<ComposeBox> {
    await this.root.locator('footer i.woo-font--comment').click();
    return new ComposeBox(this.page, this.root.locator('[composerconfig]'));
  }

  /** Opens the repost pop-up; the answer is its 快转 entry. */
  async openFastRepost(): Promise<Locator> {
    const entry = this.root.locator('.woo-pop-item-main').getByText('快转', { exact: true });
    await this.repostIcon.hover();
    if ((await entry.count()) === 0) await this.repostIcon.click();
    await entry.waitFor();
    return entry;
  }

  /** 快转: one click, no text box. */
  async fastRepost(): Promise<void> {
    await (await this.openFastRepost()).click();
  }

  /** Chooses an entry of the 更多 menu. */
  async chooseMore(entry: string): Promise<void> {
    await this.root.locator('header i.woo-font--angleDown').click();
    await this.root.locator('.woo-pop-item-main').getByText(entry, { exact: true }).click();
  }

  /** Comment n of the list below the post. */
  comment(n: number): Locator {
    return this.comments.nth(n).root;
  }

  get comments(): CommentList {
    return new CommentList(this.page, this.root);
  }

  /** Opens the reply modal on comment n (the composer then is `WeiboPage.modal.composer`). */
  async replyTo(n: number): Promise<void> {
    await this.comments.nth(n).reply();
  }

  /** Chooses 按热度 or 按时间; either way the list is read again. */
  async orderComments(by: '按热度' | '按时间'): Promise<void> {
    const answer = this.page.waitForResponse((response) => response.url().includes('/buildComments'));
    await this.root.locator('.wbpro-tab3 .item').getByText(by, { exact: true }).click();
    await answer;
  }

  /** Follows 查看全部N条评论 to the post's own page. */
  async openAllComments(): Promise<void> {
    await this.root.getByText(/^查看全部\d+条评论$/).click();
  }
}
