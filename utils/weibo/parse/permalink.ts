/** Address of one post. */
export interface Permalink {
  readonly uid: string;
  readonly mblogid: string;
  /** `/UID/MBLOGID`: the key of a post on the page. */
  readonly path: string;
}

const PATH = /^\/(\d{5,})\/([A-Za-z0-9]{6,12})$/;

/** Reads a link to a post; undefined for any other address. */
export function readPermalink(href: string): Permalink | undefined {
  let url: URL;
  try {
    url = new URL(href, 'https://weibo.com/');
  } catch {
    return undefined;
  }
  if (!/^(www\.)?weibo\.com$/.test(url.hostname)) return undefined;
  const match = PATH.exec(url.pathname.replace(/\/+$/, ''));
  if (!match) return undefined;
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
