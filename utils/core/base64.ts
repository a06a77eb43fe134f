const SLICE = 0x8000;

/** The engine's own conversion where there is one (ES2026): about ten times faster than by way of a string. */
interface FastBytes {
  toBase64?: () => string;
}
interface FastArray {
  fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}

/** Bytes as base64 text, for messages that are JSON. */
export function toBase64(bytes: Uint8Array): string {
  const fast = (bytes as FastBytes).toBase64;
  if (fast) return fast.call(bytes);
  let text = '';
  for (let i = 0; i < bytes.length; i += SLICE) text += String.fromCharCode(...bytes.subarray(i, i + SLICE));
  return btoa(text);
}

/** Bytes of base64 text. Throws on a text that is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const fast = (Uint8Array as FastArray).fromBase64;
  return fast ? fast.call(Uint8Array, text) : Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
