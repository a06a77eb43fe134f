interface WithYield {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Lets the page go on: resolves after what waits, before new work where the browser can tell them apart. */
export const takeTurns = (): Promise<void> =>
  (globalThis as WithYield).scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
