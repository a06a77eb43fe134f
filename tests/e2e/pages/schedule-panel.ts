import type { Locator } from '@playwright/test';
import type { ComposeBox } from './compose-box';

const two = (n: number): string => String(n).padStart(2, '0');

/** The timed-posting row of a composer. */
export class SchedulePanel {
  readonly box: ComposeBox;
  readonly root: Locator;

  constructor(box: ComposeBox) {
    this.box = box;
    this.root = box.root.locator('[class*="_timer_"]');
  }

  /** Clicks the clock icon. */
  async open(): Promise<void> {
    await this.box.root.locator('i[title="定时"]').click();
    await this.root.waitFor();
  }

  /** Chooses a time this many minutes from now (browser time zone: Asia/Shanghai). */
  async setMinutesAhead(minutes: number): Promise<Date> {
    const at = new Date(Math.floor((Date.now() + minutes * 60_000) / 60_000) * 60_000);
    const local = new Date(at.getTime() + 8 * 3600_000);
    const day = `${local.getUTCFullYear()}-${two(local.getUTCMonth() + 1)}-${two(local.getUTCDate())}`;
    await this.root.getByLabel('日期').fill(day);
    await this.root.getByLabel('时').selectOption(String(local.getUTCHours()));
    await this.root.getByLabel('分').selectOption(String(local.getUTCMinutes()));
    return at;
  }
}
