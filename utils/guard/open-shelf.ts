import type { WantedView } from '@/utils/model/plan-today';
import { findInputs, locateBox } from '@/utils/weibo/compose/locate';
import { readSurface } from '@/utils/weibo/compose/surface';
import { titleOf } from './approval-view';
import type { GuardServices } from './services';

/** A page that was opened just now is looked at for so long, ms. */
const LIMIT_MS = 20_000;
const LOOK_MS = 150;

/** What `look` finds, looked for until it is there or the time is over. */
async function whenThere<T>(look: () => T | undefined, signal: AbortSignal): Promise<T | undefined> {
  for (let waited = 0; waited < LIMIT_MS && !signal.aborted; waited += LOOK_MS) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return undefined;
}

const postBox = (root: Document): HTMLTextAreaElement | undefined =>
  findInputs(root).find((input) => readSurface(input, locateBox(input)) === 'post');

const strip = (root: Document): ShadowRoot | undefined =>
  root.querySelector('weiheng-composer[data-surface="post"]')?.shadowRoot ?? undefined;

/** The button that opens the list; a strip that was folded by hand is unfolded by its own. */
function shelfButton(root: Document): HTMLButtonElement | undefined {
  const shadow = strip(root);
  shadow?.querySelector<HTMLButtonElement>('.folded')?.click();
  return shadow?.querySelector<HTMLButtonElement>('.r2 > [aria-expanded]') ?? undefined;
}

const fillButton = (root: Document, title: string): HTMLButtonElement | undefined =>
  [...(strip(root)?.querySelectorAll('.shelf-row') ?? [])]
    .find((row) => row.querySelector('b')?.textContent === title)
    ?.querySelector('button') ?? undefined;

/**
 * Goes to the box for new posts and opens the list of drafts there, with the focus on the draft's own 填入. Fills
 * nothing in and sends nothing; what was written in the box stays. Where another account is logged in the list does not
 * have the draft, and nothing is opened.
 */
export async function openShelf(
  root: Document,
  services: GuardServices,
  wanted: WantedView,
): Promise<'open' | 'other-account' | 'not-there'> {
  const { signal, who, approval } = services;
  const box = await whenThere(() => postBox(root), signal);
  if (!box) return 'not-there';
  // the first focus brings the composer part
  box.focus();
  const uid = await whenThere(() => who().uid, signal);
  if (uid !== undefined && uid !== wanted.uid) return 'other-account';
  await approval.want();
  await approval.refresh();
  const draft = approval.get()?.drafts.find(({ id }) => id === wanted.draftId);
  const opener = draft && (await whenThere(() => shelfButton(root), signal));
  if (!draft || !opener) return 'not-there';
  if (opener.getAttribute('aria-expanded') === 'false') opener.click();
  const button = await whenThere(() => fillButton(root, titleOf(draft)), signal);
  button?.focus();
  return button ? 'open' : 'not-there';
}
