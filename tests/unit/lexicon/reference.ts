/** Every overlapping occurrence, found the slow and obvious way: `start:end:index`, sorted. */
export const bruteForce = (text: string, terms: readonly string[]): string[] =>
  terms
    .flatMap((term, index) => {
      const found: string[] = [];
      for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
        found.push(`${at}:${at + term.length}:${index}`);
      return found;
    })
    .sort();

export const rawSpans = (raw: Int32Array): string[] =>
  Array.from({ length: raw.length / 3 }, (_, i) => raw.subarray(i * 3, i * 3 + 3).join(':')).sort();
