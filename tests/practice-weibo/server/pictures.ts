import { createHash } from 'node:crypto';
import { makePeople } from './people';
import { hashText } from './random';
import { makeVisitors } from './visitors';

/** Picture id for uploaded bytes: the same bytes get the same id. */
export function pidOf(bytes: Buffer): { readonly pid: string; readonly sha256: string } {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { pid: `007${sha256.slice(0, 22)}gy1`, sha256 };
}

const NAMES = new Map([...makePeople(), ...makeVisitors()].map(([uid, user]) => [uid, user.screen_name]));

/** Picture of an account: first character of the name on a muted colour. */
export function avatarSvg(uid: string): string {
  const name = (NAMES.get(uid) ?? '博').replace(/^[-_]+/, '');
  const hue = hashText(uid) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="180" height="180"><rect width="180" height="180" fill="hsl(${hue} 22% 48%)"/><text x="90" y="118" font-size="80" font-family="'Noto Sans CJK SC','Microsoft YaHei',sans-serif" font-weight="600" text-anchor="middle" fill="#fff">${name.charAt(0)}</text></svg>`;
}

/** A quiet drawn still life for any picture id. */
export function pictureSvg(pid: string): string {
  const hash = hashText(pid);
  const hue = [28, 96, 150, 42, 205, 12][hash % 6] ?? 28;
  const x = 130 + (hash % 90);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="360"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="hsl(${hue} 34% 74%)"/><stop offset="1" stop-color="hsl(${hue} 30% 42%)"/></linearGradient></defs><rect width="360" height="360" fill="url(#g)"/><circle cx="${x}" cy="110" r="46" fill="hsl(${hue} 50% 86%)" opacity=".7"/><path d="M0 252h360v108H0z" fill="hsl(${hue} 28% 32%)" opacity=".55"/><path d="M96 150h150v70a62 62 0 0 1-62 62h-26a62 62 0 0 1-62-62z" fill="#fff" opacity=".82"/><path d="M246 168h16a30 30 0 0 1 0 60h-18" fill="none" stroke="#fff" stroke-width="12" opacity=".82"/></svg>`;
}

const FACES = new Set(['微笑', '偷笑', '吃惊', '抱抱']);

/** A drawn face, or a disc with the first character: fonts for emoji are not everywhere. */
export function emojiSvg(name: string): string {
  const inner = FACES.has(name)
    ? '<circle cx="15" cy="18" r="2.6"/><circle cx="29" cy="18" r="2.6"/><path d="M13 26a10 9 0 0 0 18 0" fill="none" stroke="#7a4b10" stroke-width="2.6"/>'
    : `<text x="22" y="30" font-size="22" font-family="'Noto Sans CJK SC','Microsoft YaHei',sans-serif" text-anchor="middle">${name.charAt(0)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="44" height="44" fill="#7a4b10"><circle cx="22" cy="22" r="19" fill="#fbd35c"/>${inner}</svg>`;
}
