/** Tags as people type them: separated by commas of either script, each once. */
export const toTags = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,，、]/)
      .map((tag) => tag.trim().slice(0, 30))
      .filter(Boolean),
  ),
];

/** A number at least `least`; undefined when the field is empty or says something else. */
export function toNumber(text: string, least: number): number | undefined {
  const value = Number(text);
  return text.trim() === '' || Number.isNaN(value) || value < least ? undefined : value;
}

/** The same for a field that takes whole numbers. */
export const toWhole = (text: string, least: number): number | undefined => {
  const value = toNumber(text, least);
  return value === undefined ? undefined : Math.floor(value);
};

/** A list, or nothing when it is empty: an empty condition would never hold. */
export const listOrNone = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length > 0 ? list : undefined;
