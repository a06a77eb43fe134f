interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture whose longer side is at most `longest`, px, in the same proportions; never larger than it is. */
export function fitWithin({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height, 1));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}
