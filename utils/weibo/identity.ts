import type { PageFacts } from './bridge';

/**
 * Who is logged in. `agreed`: the page's own data and what it shows say the same; `page`/`dom`: only one of them
 * speaks; `conflict`: they differ, as for a moment after an account switch; `unknown`: neither speaks.
 */
export interface Identity {
  readonly uid?: string;
  readonly name?: string;
  readonly certainty: 'agreed' | 'page' | 'dom' | 'conflict' | 'unknown';
}

const PROFILE = /^(?:https?:\/\/(?:www\.)?weibo\.com)?\/u\/(\d{5,})\/?(?:[?#].*)?$/;
const PERSON = 'a[href*="/u/"]';
/** Where links to other people live. */
const ELSEWHERE = 'article, main, aside, dialog';
const LISTS = /(?:^|\s)(?:wbpro-list|wbpro-layer|wbpro-side\S*|woo-modal-\S+)(?:\s|$)/;
const LOOK_EVERY = 1000;

/**
 * The own profile link of the top bar: the one account that is linked by its picture outside posts, lists, side cards
 * and layers. Undefined when there is none or more than one (the bar's own classes are not known).
 */
export function readShownAccount(
  root: Document,
): { readonly uid: string; readonly name?: string } | undefined {
  const found = new Map<string, string | undefined>();
  // the engine sorts out the many links of a feed faster than we could
  for (const link of root.querySelectorAll(PERSON)) {
    if (link.closest(ELSEWHERE)) continue;
    const uid = PROFILE.exec(link.getAttribute('href') ?? '')?.[1];
    if (!uid || isInList(link)) continue;
    const image = link.getElementsByTagName('img')[0];
    if (!image) continue;
    const name = link.getAttribute('aria-label') || link.getAttribute('title') || image.getAttribute('alt');
    found.set(uid, found.get(uid) || name || undefined);
  }
  if (found.size !== 1) return undefined;
  const [[uid, name] = ['', undefined]] = found;
  return { uid, name };
}

function isInList(link: Element): boolean {
  for (let at: Element | null = link; at; at = at.parentElement)
    if (LISTS.test(at.getAttribute('class') ?? '')) return true;
  return false;
}

/** Puts the page's claim and the shown account together. */
export function identify(facts: PageFacts, shown: ReturnType<typeof readShownAccount>): Identity {
  const { uid } = facts;
  if (!uid && !shown) return { certainty: 'unknown' };
  if (!uid) return { ...shown, certainty: 'dom' };
  const name = facts.name ?? (shown?.uid === uid ? shown.name : undefined);
  if (!shown) return { uid, name, certainty: 'page' };
  return { uid, name, certainty: shown.uid === uid ? 'agreed' : 'conflict' };
}

export interface IdentityWatch {
  current(): Identity;
  /** Look now: call it with every new fact and before judging a send. */
  refresh(): Identity;
}

/** Follows who is logged in, account switches without a reload included; tells changes of uid, name or certainty. */
export function watchIdentity(
  facts: () => PageFacts,
  listener: (identity: Identity) => void,
  signal: AbortSignal,
  root: Document = document,
): IdentityWatch {
  let identity: Identity = { certainty: 'unknown' };
  const refresh = (): Identity => {
    const next = identify(facts(), readShownAccount(root));
    if (next.uid === identity.uid && next.name === identity.name && next.certainty === identity.certainty)
      return identity;
    identity = next;
    listener(next);
    return next;
  };
  const timer = setInterval(refresh, LOOK_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
  refresh();
  return { current: () => identity, refresh };
}
