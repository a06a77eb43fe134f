import { locateBox } from './locate';

/** Weibo's numbers by the label of the visibility selector (site fact). */
const VISIBILITY: Readonly<Record<string, number>> = {
  公开: 0,
  仅自己可见: 1,
  群可见: 5,
  好友圈: 6,
  粉丝: 10,
};

/** Number of a visibility label; undefined for one we do not know. */
export const visibilityCode = (label: string | undefined): number | undefined =>
  label === undefined ? undefined : VISIBILITY[label];

/** Label of a visibility number, as Weibo writes it. */
export const visibilityLabel = (code: number): string | undefined =>
  Object.keys(VISIBILITY).find((label) => VISIBILITY[label] === code);

/** Address of a picture on Weibo's image hosts (site fact: `wx1.sinaimg.cn/{size}/{pid}.jpg`). */
const HOSTED = /^https?:\/\/[\w.-]*sinaimg\.cn\/[\w-]+\/([\w-]{8,64})\.\w{3,4}(?:[?#]|$)/;

/** The picture id in an address of Weibo's image hosts. */
export const pidOfAddress = (address: string): string | undefined => HOSTED.exec(address)?.[1];

/** Addresses of the pictures a box shows, in their order: images outside its form and its tool row. */
export function readPreviews(input: HTMLTextAreaElement): readonly string[] {
  const { root, form, tools } = locateBox(input);
  return [...root.querySelectorAll('img')]
    .filter((image) => !form.contains(image) && !tools?.contains(image))
    .map((image) => image.currentSrc || image.src);
}

/**
 * Hands files to Weibo's own file field of a box, as the picker does (site fact: `input[type=file]` in the tool
 * row). False, with nothing changed, when the box has no such field or it takes one file only.
 */
export function giveFiles(input: HTMLTextAreaElement, files: readonly File[]): boolean {
  const { root } = locateBox(input);
  const field = root.querySelector<HTMLInputElement>('input[type="file"]');
  if (!field || field.disabled || (files.length > 1 && !field.multiple)) return false;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  field.files = transfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
