import type { Bench } from './browser';

/** Ms from the moment a page of the extension is asked for to the first element that fits: fresh tab, worker awake. */
export async function firstShown(
  { context, control }: Bench,
  path: string,
  selector: string,
): Promise<number> {
  if (!control) throw new Error('no extension');
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector(wanted)) return;
      observer.disconnect();
      Object.assign(window, { firstShown: performance.now() });
    }).observe(document, { subtree: true, childList: true });
  }, selector);
  await page.goto(`chrome-extension://${new URL(control.url()).host}/${path}`);
  const read = await page.waitForFunction(() => `${(window as { firstShown?: number }).firstShown ?? ''}`);
  const took = Number(await read.jsonValue());
  await page.close();
  return took;
}
