import type { Locator, Page } from '@playwright/test';
import type { ComposerState } from '@/utils/guard/session';
import type { VisualApi } from './page';

/** Opens the stand-alone page. */
export async function openPage(page: Page, query: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto(`/?${new URLSearchParams(query)}`);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
}

type Names = 'LONG_TEXT';
interface BoxWish {
  readonly text: string | { readonly use: Names };
  readonly first?: Partial<ComposerState>;
  readonly css?: string;
}

/** Adds one compose box and returns its host; `window.box` is the last one. */
export async function addBox(page: Page, { text, first = {}, css = '' }: BoxWish): Promise<Locator> {
  await page.evaluate(
    ([text, first, css]) => {
      const { visual } = window as unknown as { visual: VisualApi };
      const box = visual.addBox(typeof text === 'string' ? text : visual[text.use], first, css);
      Object.assign(window, { box });
    },
    [text, first, css] as const,
  );
  return page.locator('weiheng-composer').last();
}

/** Changes the session's state of the last box. */
export const setState = (page: Page, part: Partial<ComposerState>): Promise<void> =>
  page.evaluate((part) => {
    (window as unknown as { box: { session: { set(part: unknown): void } } }).box.session.set(part);
  }, part);

/** Names of the session calls so far. */
export const calls = (page: Page): Promise<readonly (readonly unknown[])[]> =>
  page.evaluate(() => (window as unknown as { box: { session: { calls: unknown[][] } } }).box.session.calls);

/** Text of the focused element, whichever root it is in. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.tagName === 'TEXTAREA' ? 'TEXTAREA' : ((element?.textContent || element?.tagName) ?? '');
  });
