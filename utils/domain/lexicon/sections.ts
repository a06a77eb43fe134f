/** "WHLX", and the format version: raised whenever the layout or the meaning of a section changes. */
const MAGIC = 0x584c4857;
export const FORMAT_VERSION = 2;

export type Section = Uint8Array | Uint16Array | Uint32Array;

/** Why stored bytes are not a usable lexicon; the old one stays in force. */
export class LexiconFormatError extends Error {
  override readonly name = 'LexiconFormatError';
}

const align = (n: number): number => (n + 7) & ~7;

/** Lays typed arrays out in one buffer behind a directory of `[element bytes, offset, length]`. */
export const packSections = (sections: readonly Section[]): ArrayBuffer => {
  const head = 3 + sections.length * 3;
  let offset = align(head * 4);
  const directory = [MAGIC, FORMAT_VERSION, sections.length];
  for (const section of sections) {
    directory.push(section.BYTES_PER_ELEMENT, offset, section.length);
    offset = align(offset + section.byteLength);
  }
  const buffer = new ArrayBuffer(offset);
  new Uint32Array(buffer, 0, head).set(directory);
  sections.forEach((section, i) => {
    const at = directory[3 + i * 3 + 1] ?? 0;
    const bytes = new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
    new Uint8Array(buffer, at, section.byteLength).set(bytes);
  });
  return buffer;
};

const viewOf = (buffer: ArrayBuffer, size: number, at: number, length: number): Section => {
  if (size === 1) return new Uint8Array(buffer, at, length);
  if (size === 2) return new Uint16Array(buffer, at, length);
  return new Uint32Array(buffer, at, length);
};

/** Views over a buffer written by `packSections`. Throws `LexiconFormatError` on anything else. */
export const readSections = (buffer: ArrayBuffer): Section[] => {
  if (buffer.byteLength < 12) throw new LexiconFormatError('not a compiled lexicon: too short');
  const head = new Uint32Array(buffer, 0, 3);
  if (head[0] !== MAGIC) throw new LexiconFormatError('not a compiled lexicon');
  if (head[1] !== FORMAT_VERSION)
    throw new LexiconFormatError(`compiled by format ${head[1]}, compile again`);
  const count = head[2] ?? 0;
  if (buffer.byteLength < 12 + count * 12) throw new LexiconFormatError('compiled lexicon is cut off');
  const directory = new Uint32Array(buffer, 12, count * 3);
  return Array.from({ length: count }, (_, i) => {
    const [size = 0, at = 0, length = 0] = directory.subarray(i * 3, i * 3 + 3);
    if (at + size * length > buffer.byteLength) throw new LexiconFormatError('compiled lexicon is cut off');
    return viewOf(buffer, size, at, length);
  });
};
