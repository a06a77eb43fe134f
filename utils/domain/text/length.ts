import { URL_SOURCE } from './patterns';

const urlPattern = new RegExp(URL_SOURCE, 'g');

/** Modern `http://t.cn/A6xxxxxx` links are 20 units, so the counter takes every URL as 20. */
const URL_UNITS = 20;

/**
 * Half-width units of a text: 1 for a UTF-16 unit up to U+00FF, 2 above; links literal.
 * Equals the server's `textLength` once a trailing U+200B is removed (site fact, checked on real posts).
 */
export function countUnits(text: string): number {
  let units = 0;
  for (let i = 0; i < text.length; i++) units += text.charCodeAt(i) > 0xff ? 2 : 1;
  return units;
}

/** The server's `textLength` for a stored text: units after the trailing U+200B marks and spaces are cut. */
export function countServerUnits(text: string): number {
  return countUnits(text.replace(/[\u200b ]+$/, ''));
}

/**
 * What Weibo's counter under the box shows: characters used, URL = 10, rounded up; only white space = 0
 * (site fact, client 2026-09).
 */
export function countCharacters(text: string): number {
  if (text.trim() === '') return 0;
  let units = countUnits(text);
  for (const match of text.matchAll(urlPattern)) units += URL_UNITS - match[0].length;
  return Math.ceil(units / 2);
}
