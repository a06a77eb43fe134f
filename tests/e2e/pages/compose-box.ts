import { expect, type Locator, type Page } from '@playwright/test';
import { composeText, type PictureFile, pasteText, tinyPng } from '../harness/page-tools';

/** One of Weibo's own boxes, used as a person uses it. */
export class ComposeBox {
  readonly page: Page;
  readonly root: Locator;
  readonly textarea: Locator;
  readonly sendButton: Locator;

  /** @param root element that holds exactly one `.wbpro-form` and its send button */
  constructor(page: Page, root: Locator) {
    this.page = page;
    this.root = root;
    this.textarea = root.locator('.wbpro-form textarea');
    this.sendButton = root.locator('button.woo-button-main.woo-button-primary').filter({
      hasText: /发送|转发|评论|回复/,
    });
  }

  /** Clicks into the box and types; Latin characters as key presses, others as committed text. */
  async type(text: string): Promise<void> {
    await this.textarea.click();
    await this.page.keyboard.press('ControlOrMeta+End');
    await this.page.keyboard.type(text);
  }

  async paste(text: string): Promise<void> {
    await this.textarea.click();
    await pasteText(this.page, text);
  }

  /** Types through an input method. */
  async compose(steps: readonly string[], commit: string): Promise<void> {
    await this.textarea.focus();
    await composeText(this.page, steps, commit);
  }

  async clear(): Promise<void> {
    await this.textarea.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
  }

  async undo(): Promise<void> {
    await this.textarea.focus();
    await this.page.keyboard.press('ControlOrMeta+z');
  }

  async redo(): Promise<void> {
    await this.textarea.focus();
    await this.page.keyboard.press('ControlOrMeta+Shift+z');
  }

  /** Moves the mouse over the send button and clicks, whatever lies there. */
  async send(): Promise<void> {
    await this.sendButton.scrollIntoViewIfNeeded();
    const box = await this.sendButton.boundingBox();
    if (box === null) throw new Error('the send button is not on screen');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async sendByKey(key: 'Control+Enter' | 'Meta+Enter' = 'Control+Enter'): Promise<void> {
    await this.textarea.focus();
    await this.page.keyboard.press(key);
  }

  /** Tabs onto the button, then presses a key there. */
  async sendFromButton(key: 'Enter' | 'Space'): Promise<void> {
    await this.sendButton.focus();
    await this.page.keyboard.press(key);
  }

  /** Adds pictures through the file picker. */
  async addPictures(files: readonly PictureFile[] = [tinyPng('one')]): Promise<void> {
    await this.root.locator('input[type="file"]').setInputFiles([...files]);
  }

  async value(): Promise<string> {
    return this.textarea.inputValue();
  }

  /** What Weibo believes the box holds; differs from the value only when something went wrong. */
  async model(): Promise<string | null> {
    return this.textarea.evaluate((element) => window.__practiceWeibo?.modelOf(element) ?? null);
  }

  /** Box, model and given text agree. */
  async expectText(text: string): Promise<void> {
    await expect(this.textarea).toHaveValue(text);
    await expect.poll(() => this.model()).toBe(text);
  }

  /** Caret or selection as UTF-16 offsets. */
  async selection(): Promise<readonly [number, number]> {
    return this.textarea.evaluate((element: HTMLTextAreaElement) => [
      element.selectionStart,
      element.selectionEnd,
    ]);
  }

  /** Counter as shown, or empty when there is none. */
  async counter(): Promise<string> {
    const counter = this.root.locator('.publisher-form-count, [class*="_actions_"] [class*="_count_"]');
    return (await counter.count()) === 0 ? '' : ((await counter.textContent()) ?? '').trim();
  }
}
