import type { Page } from '@playwright/test';

/** Slows the page's CPU down by this factor; 1 is full speed. */
export async function throttleCpu(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/**
 * Types through an input method: shows each composition in turn, then commits the text.
 * The focused field gets compositionstart/update/end exactly as from a real IME.
 */
export async function composeText(page: Page, steps: readonly string[], commit: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const text of steps)
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await session.send('Input.insertText', { text: commit });
  await session.detach();
}

/** Leaves a composition open, to look at the page in the middle of it. */
export async function startComposition(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  await session.detach();
}

/** Puts text on the clipboard and presses the paste key. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://weibo.com' });
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+v');
}

export interface PictureFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Hands files to an element as a paste or a drop would. */
export async function transferFiles(
  page: Page,
  selector: string,
  kind: 'paste' | 'drop',
  files: readonly PictureFile[],
): Promise<void> {
  const plain = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    base64: buffer.toString('base64'),
  }));
  await page.evaluate(
    ([target, type, list]) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, base64 } of list) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      const init = { bubbles: true, cancelable: true };
      const event =
        type === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: transfer })
          : new DragEvent('drop', { ...init, dataTransfer: transfer });
      document.querySelector(target)?.dispatchEvent(event);
    },
    [selector, kind, plain] as const,
  );
}

/** A 1×1 PNG with some bytes of its own, so that each picture gets an id of its own. */
export function tinyPng(tag: string): PictureFile {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  return { name: `${tag}.png`, mimeType: 'image/png', buffer: Buffer.concat([png, Buffer.from(tag)]) };
}
