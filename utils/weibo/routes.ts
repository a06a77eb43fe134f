/** Where on Weibo a page is. `name` and `custom` addresses do not tell the uid. */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'groups'; readonly gid?: string }
  | { readonly kind: 'hot' }
  | { readonly kind: 'profile'; readonly uid?: string; readonly name?: string; readonly custom?: string }
  | { readonly kind: 'follows'; readonly uid: string }
  | {
      readonly kind: 'post';
      readonly uid?: string;
      readonly mblogid?: string;
      readonly mid?: string;
      /** Highlighted comment. */
      readonly cid?: string;
    }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'topic'; readonly pageId: string }
  | { readonly kind: 'login' }
  | { readonly kind: 'share' }
  | { readonly kind: 'article-editor' }
  | { readonly kind: 'other' };

type Matcher = (url: URL, parts: readonly string[]) => Route | undefined;

const SITE = /^(?:www\.)?weibo\.com$/;
/** First path words that are not somebody's custom address. */
const RESERVED = new Set(['ajax', 'detail', 'hot', 'login', 'mygroups', 'n', 'newlogin', 'p', 'u', 'signup']);

const onSite =
  (match: Matcher): Matcher =>
  (url, parts) =>
    SITE.test(url.hostname) ? match(url, parts) : undefined;

/** One matcher per kind; no address is matched by two (site fact: vue-router table and satellite hosts). */
export const MATCHERS: Readonly<Record<Exclude<Route['kind'], 'other'>, Matcher>> = {
  home: onSite((_, parts) => (parts.length === 0 ? { kind: 'home' } : undefined)),
  groups: onSite((url, [first]) =>
    first === 'mygroups' ? { kind: 'groups', gid: url.searchParams.get('gid') ?? undefined } : undefined,
  ),
  hot: onSite((_, [first]) => (first === 'hot' ? { kind: 'hot' } : undefined)),
  profile: onSite((_, parts) => {
    const [first = '', second = ''] = parts;
    if (parts.length === 2 && first === 'u' && isUid(second)) return { kind: 'profile', uid: second };
    if (parts.length === 2 && first === 'n' && second) return { kind: 'profile', name: second };
    if (parts.length !== 1 || RESERVED.has(first)) return undefined;
    return isUid(first) ? { kind: 'profile', uid: first } : { kind: 'profile', custom: first };
  }),
  follows: onSite((_, [first, second, third, uid = '']) =>
    first === 'u' && second === 'page' && third === 'follow' && isUid(uid)
      ? { kind: 'follows', uid }
      : undefined,
  ),
  post: onSite((url, parts) => {
    const [first = '', second = ''] = parts;
    const cid = url.searchParams.get('cid') ?? undefined;
    if (parts.length !== 2) return undefined;
    if (first === 'detail' && /^\d{10,}$/.test(second)) return { kind: 'post', mid: second, cid };
    return isUid(first) && /^[A-Za-z0-9]{6,12}$/.test(second)
      ? { kind: 'post', uid: first, mblogid: second, cid }
      : undefined;
  }),
  search: (url) =>
    url.hostname === 's.weibo.com' ? { kind: 'search', query: url.searchParams.get('q') ?? '' } : undefined,
  topic: onSite((_, [first, pageId = '']) =>
    first === 'p' && /^100808[0-9a-f]{32}$/.test(pageId) ? { kind: 'topic', pageId } : undefined,
  ),
  login: onSite((_, [first]) => (first === 'newlogin' || first === 'login' ? { kind: 'login' } : undefined)),
  share: (url) =>
    url.hostname === 'service.weibo.com' && url.pathname === '/share/share.php'
      ? { kind: 'share' }
      : undefined,
  'article-editor': (url) =>
    url.hostname === 'card.weibo.com' && url.pathname.startsWith('/article/')
      ? { kind: 'article-editor' }
      : undefined,
};

/** Addresses of each kind, for tests and for readers. */
export const EXAMPLES: Readonly<Record<Route['kind'], readonly string[]>> = {
  home: ['https://weibo.com/', 'https://weibo.com', 'https://www.weibo.com/?topnav=1'],
  groups: ['https://weibo.com/mygroups?gid=110001'],
  hot: ['https://weibo.com/hot/weibo/102803', 'https://weibo.com/hot'],
  profile: [
    'https://weibo.com/u/1000000001?tabtype=feed',
    'https://weibo.com/1000000001',
    'https://weibo.com/n/云杉茶饮',
    'https://weibo.com/yunshan',
  ],
  follows: ['https://weibo.com/u/page/follow/1000000001'],
  post: [
    'https://weibo.com/1000000001/Kjc77D1jz#comment',
    'https://weibo.com/1000000001/Kjc77D1jz?cid=5300000000000001',
    'https://weibo.com/detail/4645748019299849',
  ],
  search: ['https://s.weibo.com/weibo?q=%23茶%23'],
  topic: ['https://weibo.com/p/1008080123456789abcdef0123456789abcdef/super_index'],
  login: ['https://weibo.com/newlogin?tabtype=weibo'],
  share: ['https://service.weibo.com/share/share.php?title=x'],
  'article-editor': ['https://card.weibo.com/article/v3/editor'],
  other: ['https://weibo.com/ajax/feed/hottimeline', 'https://example.com/', 'not an address'],
};

/** Reads an address; anything unknown is `other`. */
export function parseRoute(address: string): Route {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { kind: 'other' };
  }
  const parts = url.pathname.split('/').filter(Boolean).map(decode);
  for (const match of Object.values(MATCHERS)) {
    const route = match(url, parts);
    if (route) return route;
  }
  return { kind: 'other' };
}

/** Routes on which a logged-in person always has the main composer. */
export const hasMainComposer = (route: Route): boolean => route.kind === 'home' || route.kind === 'groups';

const isUid = (text: string): boolean => /^\d{5,}$/.test(text);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
