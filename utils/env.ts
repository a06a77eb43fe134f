export type Context = 'background' | 'page' | 'content';

let current: Context | undefined;

/** Said once, first thing, by each entrypoint that needs it. */
export const enterContext = (context: Context): void => {
  current = context;
};

/** Stops code that must run in one place only, such as the writer; the layer test is the first net. */
export const assertContext = (expected: Context): void => {
  if (current !== expected) throw new Error(`only in ${expected}, not in ${current ?? 'an unnamed context'}`);
};
