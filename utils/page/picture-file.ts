import { digestBytes } from '@/utils/core/digest-bytes';

/** Longest side of a preview for a reviewer, px. */
const PREVIEW_SIDE = 320;
const QUALITY = 0.76;

/** SHA-256 of a file's bytes, hex. Rejects when the file cannot be read any more or the page is not secure. */
export const digestOfFile = async (file: Blob): Promise<string> =>
  digestBytes(new Uint8Array(await file.arrayBuffer()));

/** A small JPEG of a picture as a data URL, longest side 320 px; undefined for what the browser cannot draw. */
export async function previewOf(file: Blob): Promise<string | undefined> {
  if (!file.type.startsWith('image/') || typeof createImageBitmap !== 'function') return undefined;
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, PREVIEW_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const pen = canvas.getContext('2d');
    if (!pen) return undefined;
    // a transparent picture lies on white, as on Weibo's card
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return canvas.toDataURL('image/jpeg', QUALITY);
  } catch {
    return undefined;
  }
}

/** A file's bytes as base64, in pieces so that a large picture does not fill the stack. */
export async function toBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const PIECE = 32_768;
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

export const fromBase64 = (base64: string, type: string, name: string): File =>
  new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name, { type });
