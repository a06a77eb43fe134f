import type { Locator, Page } from '@playwright/test';
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

  async close(): Promise<void> {
    await this.root.locator('.wbpro-layer-tit-opt').click();
  }
}
