const URL_LIKE = /(?:https?|ftp|file):\/\/[-A-Za-z0-9+&@#/%?=~_|!:,.;]*[-A-Za-z0-9+&@#/%=~_|]/g;

/** Half-width units of a text: 2 per UTF-16 unit above U+00FF, else 1 (site fact). */
export function halfUnits(text: string): number {
  let units = 0;
  for (let i = 0; i < text.length; i += 1) units += text.charCodeAt(i) > 0xff ? 2 : 1;
  return units;
}

/** The composer's counter: whitespace only is 0, a URL counts as 20 units, halves round up (site fact). */
export function countText(text: string): number {
  if (text.trim() === '') return 0;
  return Math.ceil(halfUnits(text.replace(URL_LIKE, 'x'.repeat(20))) / 2);
}
