import { boundText } from './fingerprint';

/** Weibo stores an address as a short one of its own (site fact: `http://t.cn/…` in text_raw): any equals any. */
const ADDRESS = /https?:\/\/[\w$%&~#/.\-;:=,?!@+*'()]+/gu;

/** Text as it can be compared with what the site shows of a published post. */
export const seenText = (text: string): string => boundText(text).replace(ADDRESS, '\u0001');

export const isSameAsSeen = (written: string, seen: string): boolean => seenText(written) === seenText(seen);
