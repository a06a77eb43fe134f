import { fromBase64 } from '@/utils/core/base64';
import { fitWithin } from '@/utils/core/fit-within';

/** Longest side of a picture that is kept, px: text of a page stays readable, a year of them stays small. */
const LONGEST = 1_600;
/** Tried one after another until the picture is light enough. */
const QUALITIES = [0.86, 0.7, 0.5] as const;
const LIGHT = 700_000;

export interface Shrunk {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly size: { readonly width: number; readonly height: number };
}

/** A picture as the browser gives it (data URL), made small enough to keep. Throws when it cannot be read. */
export async function shrink(dataUrl: string): Promise<Shrunk> {
  const raw = fromBase64(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const bitmap = await createImageBitmap(new Blob([raw], { type: 'image/png' }));
  const size = fitWithin(bitmap, LONGEST);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('no canvas');
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(bitmap, 0, 0, size.width, size.height);
  bitmap.close();
  let blob: Blob | undefined;
  for (const quality of QUALITIES) {
    blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (blob.size <= LIGHT) break;
  }
  if (!blob) throw new Error('no picture');
  return { type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()), size };
}
