import type { Page } from '@playwright/test';

/** Puts records into the extension's database as they would lie there; a thousand at a time. */
export async function putRows(control: Page, store: string, rows: readonly unknown[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 1_000) {
    await control.evaluate(
      ([name, part]) =>
        new Promise<void>((done, failed) => {
          const opening = indexedDB.open('weiheng');
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const tx = db.transaction(name, 'readwrite');
            for (const row of part) tx.objectStore(name).put(row);
            tx.onerror = () => failed(tx.error);
            tx.oncomplete = () => {
              db.close();
              done();
            };
          };
        }),
      [store, rows.slice(from, from + 1_000) as unknown[]] as const,
    );
  }
}
