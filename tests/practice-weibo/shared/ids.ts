const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function toBase62(value: number): string {
  let rest = value;
  let out = '';
  do {
    out = ALPHABET.charAt(rest % 62) + out;
    rest = Math.floor(rest / 62);
  } while (rest > 0);
  return out;
}

/** Decimal mid to base62 mblogid, groups of 7 digits to groups of 4 characters from the right (site fact). */
export function toMblogid(mid: string): string {
  const groups: string[] = [];
  for (let end = mid.length; end > 0; end -= 7) {
    const code = toBase62(Number(mid.slice(Math.max(0, end - 7), end)));
    groups.unshift(end > 7 ? code.padStart(4, '0') : code);
  }
  return groups.join('');
}
