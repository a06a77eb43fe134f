import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { word } from './words';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** The dashboard as a person at the keyboard sees it. */
export class Dashboard {
  private constructor(readonly page: Page) {}

  static async open(context: BrowserContext, id: string, hash = 'overview'): Promise<Dashboard> {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/dashboard.html#/${hash}`);
    await expect(page.locator('h1')).toBeVisible();
    return new Dashboard(page);
  }

  async go(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, hash);
    await expect(this.page.locator('h1')).toBeVisible();
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: word(key) });
  }

  region(key: string): Locator {
    return this.page.getByRole('region', { name: word(key) });
  }

  field(key: string): Locator {
    return this.page.getByLabel(word(key));
  }

  text(key: string): Locator {
    return this.page.getByText(word(key));
  }

  async registerAccount(uid: string, name: string): Promise<void> {
    await this.go('accounts');
    await this.button('page.accounts.add').first().click();
    await this.field('page.accounts.uid').fill(uid);
    await this.field('page.accounts.name').fill(name);
    await this.button('page.common.save').click();
    await expect(this.page.locator('.account').getByText(`@${name}`)).toBeVisible();
  }

  async addPerson(name: string, ...roles: readonly string[]): Promise<void> {
    await this.go('people');
    await this.button('org.person_add').click();
    await this.field('org.person_name').fill(name);
    for (const role of roles) await this.page.getByLabel(word(`review.role_${role}`)).check();
    await this.button('page.common.save').click();
    await expect(this.region('org.people').getByText(name, { exact: true })).toBeVisible();
  }

  /** Somebody else sits down at this machine. */
  async sitDown(name: string): Promise<void> {
    await this.field('org.me').selectOption({ label: name });
    await expect(this.field('org.me').locator('option:checked')).toHaveText(name);
  }

  /** Chooses a file behind a button that asks for one. */
  async choose(button: Locator, name: string, text: string | Buffer): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await button.click();
    const buffer = typeof text === 'string' ? Buffer.from(text) : text;
    await (await asked).setFiles({ name, mimeType: 'application/json', buffer });
  }

  /** Text of the file that a press downloads. */
  async download(press: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
    const saving = this.page.waitForEvent('download');
    await press();
    const file = await saving;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  }

  /** Accessibility faults of the page as it stands. */
  async faults(): Promise<readonly string[]> {
    await this.page.evaluate(AXE);
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(
        (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
      );
    });
  }
}
