import type { Locator, Page } from '@playwright/test';

/** One comment or one reply below it, used as a person uses it. */
export class CommentNode {
  readonly page: Page;
  readonly root: Locator;

  /** @param root `.item1` of a comment, or `.item2` of a reply */
  constructor(page: Page, root: Locator) {
    this.page = page;
    this.root = root;
  }

  private get isolated(): Locator {
    return this.root.locator(':scope > .item1in > .con1, :scope > .con2');
  }

  /** Name link, colon and text. */
  get text(): Locator {
    return this.isolated.locator(':scope > .text');
  }

  get author(): Locator {
    return this.text.locator('a[usercard]').first();
  }

  /** Time, place and icons; replies have none in one variant. */
  get info(): Locator {
    return this.isolated.locator(':scope > .info');
  }

  icon(title: '翻译' | '转发' | '评论' | '删除' | '屏蔽' | '投诉'): Locator {
    return this.info.locator(`.opt i[title="${title}"]`);
  }

  /** Reply n below the comment. */
  replyAt(n: number): CommentNode {
    return new CommentNode(this.page, this.root.locator('.list2 > .item2').nth(n));
  }

  /** 共N条回复 */
  get repliesLink(): Locator {
    return this.root.getByText(/^共\d+条回复$/);
  }

  /** Opens the reply modal (the composer then is `WeiboPage.modal.composer`). */
  async reply(): Promise<void> {
    await this.icon('评论').click();
  }

  /** 删除, with the question where Weibo asks one. */
  async remove(): Promise<void> {
    await this.press('删除');
  }

  /** 屏蔽, with the question where Weibo asks one. */
  async filter(): Promise<void> {
    await this.press('屏蔽');
  }

  private async press(title: '删除' | '屏蔽'): Promise<void> {
    const answer = this.page.waitForResponse((response) => response.url().includes('/destroyComment'));
    await this.icon(title).click();
    const yes = this.page.locator('.woo-modal-wrap').getByRole('button', { name: '确定' });
    await Promise.race([answer, yes.waitFor().catch(() => undefined)]);
    if (await yes.isVisible()) await yes.click();
    await answer;
  }

  async like(): Promise<void> {
    await this.info.locator('.opt button.woo-like-main').click();
  }
}

/** Comments inside a post, a page or a layer, in the order shown. */
export class CommentList {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page, root: Locator) {
    this.page = page;
    this.root = root;
  }

  get all(): Locator {
    return this.root.locator('.wbpro-list > .item1');
  }

  nth(n: number): CommentNode {
    return new CommentNode(this.page, this.all.nth(n));
  }

  /** The first comment whose own text or replies contain this. */
  with(text: string): CommentNode {
    return new CommentNode(this.page, this.all.filter({ hasText: text }).first());
  }

  /** Texts without author names, in order. */
  async texts(): Promise<readonly string[]> {
    return this.root
      .locator('.item1 > .item1in > .con1 > .text')
      .evaluateAll((nodes) => nodes.map((node) => node.lastElementChild?.textContent ?? ''));
  }
}
