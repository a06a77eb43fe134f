import { saveFile } from '@/components/page/save-file';

const SCALE = 2;

/** The drawing as it stands on the page, with the values of the tokens in place of their names. */
export function chartMarkup(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const styles = getComputedStyle(document.documentElement);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.style.background = styles.getPropertyValue('--wh-surface').trim();
  // nothing to inherit from in a file of its own
  copy.style.fontFamily = getComputedStyle(svg).fontFamily;
  return new XMLSerializer()
    .serializeToString(copy)
    .replace(
      /var\((--wh-[\w-]+)\)/g,
      (whole, name: string) => styles.getPropertyValue(name).trim().replaceAll('"', "'") || whole,
    );
}

/** The drawing as PNG at twice its size. */
export async function chartPng(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const url = URL.createObjectURL(new Blob([chartMarkup(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(width * SCALE, height * SCALE);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--wh-surface').trim();
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

export const saveSvg = (name: string, svg: SVGSVGElement): void =>
  saveFile(`${name}.svg`, chartMarkup(svg), 'image/svg+xml');

export async function savePng(name: string, svg: SVGSVGElement): Promise<void> {
  saveFile(`${name}.png`, await chartPng(svg), 'image/png');
}
