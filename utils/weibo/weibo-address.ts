import { toMblogid, toMid } from './parse/ids';
import { parseRoute } from './routes';

export interface WeiboAddress {
  /** As it may be stored: with scheme, without anything that is not part of the place. */
  readonly link: string;
  /** Whose page or post it is, where the address says so. */
  readonly uid?: string;
  readonly post?: { readonly mid: string; readonly mblogid?: string };
}

/** What an address that was pasted leads to; undefined when it is none of weibo.com. */
export function weiboAddress(pasted: string): WeiboAddress | undefined {
  const text = pasted.trim();
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!/^https?:\/\/(?:[a-z]+\.)?weibo\.(?:com|cn)\/\S*$/i.test(whole) || !URL.canParse(whole))
    return undefined;
  const route = parseRoute(whole);
  const link = whole.slice(0, 500);
  if (route.kind !== 'post') {
    return { link, ...(route.kind === 'profile' && route.uid !== undefined ? { uid: route.uid } : {}) };
  }
  const mid = route.mid ?? (route.mblogid === undefined ? undefined : toMid(route.mblogid));
  const mblogid = route.mblogid ?? (mid === undefined ? undefined : toMblogid(mid));
  return {
    link,
    ...(route.uid === undefined ? {} : { uid: route.uid }),
    ...(mid === undefined ? {} : { post: { mid, ...(mblogid === undefined ? {} : { mblogid }) } }),
  };
}
