/** Address of one post. */
export interface Permalink {
  readonly uid: string;
  readonly mblogid: string;
  /** `/UID/MBLOGID`: the key of a post on the page. */
  readonly path: string;
}

const PATH = /^\/(\d{5,})\/([A-Za-z0-9]{6,12})$/;

/** The forms Weibo itself writes. Every link of every post is looked at while a feed scrolls, and a URL is slow. */
const USUAL = /^(?:https:\/\/weibo\.com)?\/(\d{5,})\/([A-Za-z0-9]{6,12})$/;
const PERSON = /^\/(?:u|n)\//;

/** Reads a link to a post; undefined for any other address. */
export function readPermalink(href: string): Permalink | undefined {
  const usual = USUAL.exec(href);
  if (usual) return toPermalink(usual);
  if (PERSON.test(href)) return undefined;
  let url: URL;
  try {
    url = new URL(href, 'https://weibo.com/');
  } catch {
    return undefined;
  }
  if (!/^(www\.)?weibo\.com$/.test(url.hostname)) return undefined;
  const match = PATH.exec(url.pathname.replace(/\/+$/, ''));
  return match ? toPermalink(match) : undefined;
}

/** Address of a post, as Weibo itself writes it. */
export const permalinkOf = ({ uid, mblogid }: Pick<Permalink, 'uid' | 'mblogid'>): string =>
  `https://weibo.com/${uid}/${mblogid}`;

function toPermalink(match: RegExpExecArray): Permalink {
  const [, uid = '', mblogid = ''] = match;
  return { uid, mblogid, path: `/${uid}/${mblogid}` };
}

/** The one distinct permalink among links; undefined when there is none or more than one (never guess). */
export function readOnlyPermalink(links: Iterable<Element>): Permalink | undefined {
  let only: Permalink | undefined;
  for (const link of links) {
    const found = readPermalink(link.getAttribute('href') ?? '');
    if (!found || found.path === only?.path) continue;
    if (only) return undefined;
    only = found;
  }
  return only;
}
