import type { Surface } from '@/utils/model/surface';
import { closest, peek } from '../find';
import type { Box } from './locate';

const BY_LABEL: readonly (readonly [RegExp, Surface])[] = [
  [/^回复/, 'reply'],
  [/^评论/, 'comment'],
  [/^转发/, 'repost'],
];
const BY_PLACEHOLDER: readonly (readonly [RegExp, Surface])[] = [
  [/^发布你的回复/, 'reply'],
  [/^发布你的评论/, 'comment'],
  [/^说说分享心得/, 'repost'],
];
const BY_TITLE: readonly (readonly [RegExp, Surface])[] = [
  [/^回复\s?@/, 'reply'],
  [/^转发/, 'repost'],
  [/^编辑/, 'edit'],
  [/定时/, 'schedule'],
];

/**
 * What the box is at this moment: the same text box turns from comment to reply or repost without a new node, so
 * nobody may keep the answer. The button says it best; then the title of the layer, then the placeholder.
 */
export function readSurface(input: HTMLTextAreaElement, box: Box): Surface {
  const label = readLabel(box.button);
  const title = readLayerTitle(input);
  const labelled = match(BY_LABEL, label);
  if (labelled) return labelled;
  const hinted = match(BY_PLACEHOLDER, input.placeholder);
  if (title === undefined) return hinted ?? (label.includes('定时') ? 'schedule' : readBare(input, box));
  return match(BY_TITLE, title) ?? hinted ?? (label.includes('定时') ? 'schedule' : 'popup');
}

/** Text on a button, without its icon. */
export function readLabel(button: HTMLButtonElement | undefined): string {
  if (!button) return '';
  return ((peek('sendLabel', button) ?? button).textContent ?? '').trim();
}

/** Title of the layer around a box; '' = a layer without one, undefined = not in a layer. */
export function readLayerTitle(input: Element): string | undefined {
  const layer = closest('layer', input);
  if (!layer) return undefined;
  const title = peek('layerTitle', layer) ?? peek('layerTitle', layer.parentElement ?? layer);
  return (title?.textContent ?? firstTextBefore(layer, input)).trim();
}

function readBare(input: HTMLTextAreaElement, box: Box): Surface {
  if (!closest('compactBox', input)) return 'post';
  return peek('visibility', box.root) ? 'repost' : 'comment';
}

function match(table: readonly (readonly [RegExp, Surface])[], text: string): Surface | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}

function firstTextBefore(layer: Element, input: Element): string {
  const walker = (layer.ownerDocument ?? document).createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.compareDocumentPosition(input) & Node.DOCUMENT_POSITION_PRECEDING) return '';
    const text = node.nodeValue?.trim();
    if (text) return text;
  }
  return '';
}
