/** Who vouches for an account, by its badge (site fact, client 2026-09). */
export type BadgeKind =
  | 'organisation'
  | 'organisation-red'
  | 'expired'
  | 'author'
  | 'creator'
  | 'influencer'
  | 'model'
  | 'veteran'
  | 'member'
  | 'none';

const BY_SYMBOL: Readonly<Record<string, BadgeKind>> = {
  vblue: 'organisation',
  vred: 'organisation-red',
  vgrey: 'expired',
  vyellow: 'author',
  vorange: 'creator',
  vgold: 'influencer',
  vgirl: 'model',
  club: 'veteran',
  vip: 'member',
  vipex: 'member',
};

const BY_TITLE: readonly (readonly [RegExp, BadgeKind])[] = [
  [/过期微博官方组织认证/, 'expired'],
  [/微博官方组织认证/, 'organisation'],
  [/微博认证作者/, 'author'],
  [/微博优质创作者/, 'creator'],
  [/微博高影响力创作者/, 'influencer'],
  [/微女郎/, 'model'],
  [/微博达人/, 'veteran'],
  [/微博(?:社交|创作者经营)?会员/, 'member'],
];

/** Kind by the icon wrapper: its symbol decides (two badges share a title), then its title. */
export function readBadge(wrap: Element | undefined): BadgeKind {
  if (!wrap) return 'none';
  const symbol = /(?:woo-icon--|woo_svg_)(v[a-z]+|club)/.exec(wrap.innerHTML + wrap.className)?.[1];
  return (symbol !== undefined && BY_SYMBOL[symbol]) || readBadgeTitle(wrap.getAttribute('title') ?? '');
}

export function readBadgeTitle(title: string): BadgeKind {
  return BY_TITLE.find(([pattern]) => pattern.test(title))?.[1] ?? 'none';
}

/** Kind by JSON `verified_type` and its extension; names of the numbers are second-hand. */
export function readVerifiedType(verified: boolean, type: number, ext?: number): BadgeKind {
  if (!verified || type < 0) return 'none';
  if (type >= 1 && type <= 7) return 'organisation';
  if (type !== 0) return 'none';
  return ext === 1 ? 'creator' : 'author';
}
