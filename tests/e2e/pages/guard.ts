import { expect, type Locator } from '@playwright/test';
import type { ComposeBox } from './compose-box';

/** What the guard shows of one of Weibo's boxes. */
export class Guard {
  readonly box: ComposeBox;
  readonly host: Locator;

  constructor(box: ComposeBox) {
    this.box = box;
    this.host = box.page.locator('weiheng-composer').filter({ visible: true });
  }

  /** The guard has judged exactly what the box holds now. */
  async expectVerdict(verdict: string, surface?: string): Promise<void> {
    await expect(this.host.last()).toHaveAttribute('data-verdict', verdict);
    if (surface !== undefined) await expect(this.host.last()).toHaveAttribute('data-surface', surface);
  }

  async expectMode(mode: string): Promise<void> {
    await expect(this.host.last()).toHaveAttribute('data-mode', mode);
  }

  async expectReasons(...reasons: readonly string[]): Promise<void> {
    for (const reason of reasons)
      await expect(this.host.last()).toHaveAttribute('data-reasons', new RegExp(`(^| )${reason}( |$)`));
  }

  /** The banner says that nothing left; the language is that of the browser. */
  async expectNotSent(): Promise<void> {
    await expect(
      this.host
        .last()
        .getByText(/没有发出|Not sent|发送前确认|Confirm/)
        .first(),
    ).toBeVisible();
  }

  finding(rule: RegExp | string): Locator {
    return typeof rule === 'string'
      ? this.host.last().locator(`[data-rule="${rule}"]`)
      : this.host.last().locator('[data-rule]');
  }
}

/** The four presses Weibo sends on. */
export const SENDS: readonly (readonly [name: string, press: (box: ComposeBox) => Promise<void>])[] = [
  ['click', (box) => box.send()],
  ['Enter on the button', (box) => box.sendFromButton('Enter')],
  ['Space on the button', (box) => box.sendFromButton('Space')],
  ['Ctrl+Enter', (box) => box.sendByKey('Control+Enter')],
];
