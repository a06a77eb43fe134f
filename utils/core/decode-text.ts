/**
 * Text of a file in the encodings that offices produce: UTF-8 (with or without BOM), UTF-16 with BOM, GB18030 (which
 * contains GBK and GB2312). Bytes that are none of these come out with replacement characters, never as an error.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
