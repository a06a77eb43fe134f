const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CODE_GROUP = 4;
const DIGIT_GROUP = 7;

/** mblogid (`Kjc77D1jz`) to mid (decimal digits); undefined if it is not one (site fact, 62 pairs checked). */
export function toMid(mblogid: string): string | undefined {
  const groups = splitFromRight(mblogid, CODE_GROUP);
  if (groups.length === 0) return undefined;
  let mid = '';
  for (const [i, group] of groups.entries()) {
    let value = 0;
    for (const char of group) {
      const digit = ALPHABET.indexOf(char);
      if (digit < 0) return undefined;
      value = value * 62 + digit;
    }
    if (value >= 10 ** DIGIT_GROUP) return undefined;
    mid += i === 0 ? String(value) : String(value).padStart(DIGIT_GROUP, '0');
  }
  return mid;
}

/** mid (decimal digits) to mblogid; undefined if it is not all digits. */
export function toMblogid(mid: string): string | undefined {
  if (!/^\d+$/.test(mid)) return undefined;
  return splitFromRight(mid, DIGIT_GROUP)
    .map((group, i) => (i === 0 ? encode(Number(group)) : encode(Number(group)).padStart(CODE_GROUP, '0')))
    .join('');
}

function encode(value: number): string {
  let code = '';
  let rest = value;
  do {
    code = ALPHABET.charAt(rest % 62) + code;
    rest = Math.floor(rest / 62);
  } while (rest > 0);
  return code;
}

function splitFromRight(text: string, size: number): readonly string[] {
  const groups: string[] = [];
  for (let end = text.length; end > 0; end -= size) groups.unshift(text.slice(Math.max(0, end - size), end));
  return groups;
}
