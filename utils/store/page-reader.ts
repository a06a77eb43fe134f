import { openReader, type Reader } from './reader';

let opening: Promise<Reader> | undefined;

/** The page's read connection, opened when first needed and again after an upgrade closed it. */
export function pageReader(ready: () => Promise<unknown>): Promise<Reader> {
  const forget = () => {
    opening = undefined;
  };
  opening ??= openReader(ready, forget).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opening;
}
