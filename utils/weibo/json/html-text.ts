const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Text of Weibo's HTML field as it was written: `<br>` is a line break, an emoji image its `[name]`; needs no DOM. */
export function readHtmlText(html: string): string {
  return html
    .replace(/<span class="?(?:expand|collapse)"?>[^<]*<\/span>/g, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<img\b[^>]*?\balt=(?:"([^"]*)"|'([^']*)'|([^\s>]*))[^>]*>/gi, (_, a, b, c) => a ?? b ?? c ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
      if (decimal || hex) return fromCode(decimal ? Number(decimal) : Number.parseInt(hex, 16)) ?? whole;
      return ENTITIES[String(name).toLowerCase()] ?? whole;
    });
}

/** Posts come with a zero-width space at the end that nobody typed (site fact). */
export const trimStored = (text: string): string => text.replace(/[\u200b\s]+$/, '');

const fromCode = (code: number): string | undefined =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
