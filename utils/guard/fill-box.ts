import type { DraftContent } from '@/utils/model/draft';
import { fromBase64 } from '@/utils/page/picture-file';
import { visibilityLabel } from '@/utils/weibo/compose/media';
import type { ComposerView } from '@/utils/weibo/composer';
import type { Leftover, Trouble } from './approval-state';
import type { MediaShelf } from './media-shelf';
import type { DraftDesk } from './submission';

export interface FillDeps {
  readonly view: ComposerView;
  readonly shelf: MediaShelf;
  readonly drafts: Pick<DraftDesk, 'getMedia'>;
}

export type FillResult =
  | { readonly ok: true; readonly left: readonly Leftover[] }
  | { readonly ok: false; readonly why: Trouble };

const EXTENSION: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

async function filesOf(
  { shelf, drafts }: FillDeps,
  content: DraftContent,
): Promise<readonly File[] | undefined> {
  const files: File[] = [];
  for (const [i, { digest }] of content.media.entries()) {
    if (digest === undefined) return undefined;
    const here = shelf.file(digest);
    const kept = here ? undefined : await drafts.getMedia(digest);
    if (!here && !kept) return undefined;
    const name = `weiheng-${i + 1}.${EXTENSION[kept?.type ?? ''] ?? 'jpg'}`;
    files.push(here ?? fromBase64(kept?.base64 ?? '', kept?.type ?? '', name));
  }
  return files;
}

/** What Weibo's own controls hold that only the person may set. */
function leftovers(view: ComposerView, content: DraftContent): readonly Leftover[] {
  const left: Leftover[] = [];
  const label = visibilityLabel(content.visibility);
  const isOther = view.visibilityCode() !== undefined && view.visibilityCode() !== content.visibility;
  if (isOther && label) left.push({ what: 'visibility', label });
  if (content.scheduleAt !== undefined) left.push({ what: 'schedule', at: content.scheduleAt });
  if (content.statement !== undefined) left.push({ what: 'statement' });
  return left;
}

/**
 * Puts text and pictures of a draft into Weibo's box, as a paste and the file picker would; the person presses send.
 * Pictures already there stay: they cannot be taken out without touching Weibo's controls. Nothing is changed
 * unless all of it can be done.
 */
export async function fillBox(deps: FillDeps, content: DraftContent): Promise<FillResult> {
  const { view, shelf } = deps;
  const before = view.text();
  const there = shelf.ofBox(view);
  const isThere =
    there.length === content.media.length &&
    there.every(({ digest }, i) => digest === content.media[i]?.digest);
  if (there.length > 0 && !isThere) return { ok: false, why: 'pictures-there' };
  const files = isThere ? [] : await filesOf(deps, content);
  if (view.text() !== before || !view.textarea.isConnected) return { ok: false, why: 'box-busy' };
  if (view.text() !== content.text && !view.fill(content.text)) return { ok: false, why: 'box-busy' };
  const left = [...leftovers(view, content)];
  if (!isThere && content.media.length > 0) {
    shelf.forget(view);
    if (!files || !view.addFiles(files)) left.unshift({ what: 'pictures', count: content.media.length });
  }
  return { ok: true, left };
}
