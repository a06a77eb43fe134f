export interface OverrideRow {
  /** Identity on the screen only. */
  readonly key: string;
  readonly name: string;
  readonly strict: string;
  readonly loose: string;
}

export const toRows = (overrides: Readonly<Record<string, readonly string[]>>): readonly OverrideRow[] =>
  Object.entries(overrides).map(([name, [strict = '', loose = '']]) => ({ key: name, name, strict, loose }));

export const toOverrides = (rows: readonly OverrideRow[]): Record<string, string[]> =>
  Object.fromEntries(
    rows.map(({ name, strict, loose }) => [
      name.trim(),
      [strict, loose].map((css) => css.trim()).filter(Boolean),
    ]),
  );

/** Whether the engine takes a text for a selector. */
export function isSelector(css: string): boolean {
  if (css.trim() === '') return false;
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}
