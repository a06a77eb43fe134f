import type { Locator, Page } from '@playwright/test';
import { CommentList } from './comment-node';
import { ComposeBox } from './compose-box';

/** A layer over the page: pop-up composer, edit, timed posting, reply. */
export class Modal {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page, root: Locator) {
    this.page = page;
    this.root = root;
  }

  get title(): Locator {
    return this.root.locator('.wbpro-layer-tit-text');
  }

  get composer(): ComposeBox {
    return new ComposeBox(this.page, this.root.locator('.wbpro-layer'));
  }

  /** Comments shown in it (the list of replies). */
  get comments(): CommentList {
    return new CommentList(this.page, this.root);
  }

  async close(): Promise<void> {
    await this.root.locator('.wbpro-layer-tit-opt').click();
  }
}
