import type { Media } from '@/utils/model/draft';
import { digestOfFile, previewOf } from '@/utils/page/picture-file';
import { pidOfAddress } from '@/utils/weibo/compose/media';
import type { ComposerView } from '@/utils/weibo/composer';
import type { MediaNotes } from './media-notes';

/** Pictures whose origin was seen: what they are, and which of them a box or a request holds. */
export interface MediaShelf {
  /** Reads files that are new; cheap when there are none. */
  look(): void;
  byPid(pid: string): Media | undefined;
  /** In the order of the box's previews; one of unknown origin has no digest. */
  ofBox(view: ComposerView): readonly Media[];
  /** With its preview, when there is one by now. */
  byDigest(digest: string | undefined): Media | undefined;
  /** Resolves when everything that is being read has been read, or after a few seconds without some preview. */
  settled(): Promise<void>;
  file(digest: string): File | undefined;
  /** The box was sent or filled anew: what was added to it before is not in it any more. */
  forget(view: ComposerView): void;
}

interface Seen {
  readonly media: Media;
  readonly file: File;
}

export interface ShelfDeps {
  readonly notes: MediaNotes;
  /** Something became known. */
  readonly changed: () => void;
  readonly signal: AbortSignal;
}

const UNKNOWN: Media = { type: 'image' };
const MOST_ADDRESSES = 120;
/** Longest wait for pictures before a submission, ms. */
const READ_LIMIT_MS = 5_000;

export function createMediaShelf({ notes, changed, signal }: ShelfDeps): MediaShelf {
  const seen = new Map<string, Seen>();
  const digests = new WeakMap<File, string>();
  const started = new WeakSet<File>();
  const forgotten = new WeakMap<ComposerView, number>();
  const hadPreviews = new WeakSet<ComposerView>();
  /** Digest behind a local address; undefined while it is read, '' when it cannot be. */
  const addresses = new Map<string, string | undefined>();

  const pending = new Set<Promise<void>>();
  const keep = (work: Promise<void>): void => {
    pending.add(work);
    void work.finally(() => pending.delete(work));
  };

  const read = async (file: File): Promise<void> => {
    const digest = await digestOfFile(file);
    digests.set(file, digest);
    if (seen.has(digest)) return changed();
    const media: Media = { digest, type: file.type, bytes: file.size };
    seen.set(digest, { media, file });
    changed();
    const preview = await previewOf(file);
    if (preview && !signal.aborted) seen.set(digest, { media: { ...media, preview }, file });
  };
  const look = (): void => {
    for (const { file } of notes.given()) {
      if (started.has(file)) continue;
      started.add(file);
      keep(read(file).catch(() => changed()));
    }
  };
  const readAddress = async (address: string): Promise<void> => {
    addresses.set(address, undefined);
    const digest = await fetch(address)
      .then((answer) => answer.blob())
      .then(digestOfFile)
      .catch(() => '');
    addresses.set(address, digest);
    const oldest = addresses.keys().next().value;
    if (addresses.size > MOST_ADDRESSES && oldest !== undefined) addresses.delete(oldest);
    if (!signal.aborted) changed();
  };
  const byPid = (pid: string): Media | undefined => seen.get(notes.digestOf(pid) ?? '')?.media;
  /** Undefined = being read; 'other' = an address that says nothing about the file. */
  const byAddress = (address: string): Media | 'other' | undefined => {
    const pid = pidOfAddress(address);
    if (pid !== undefined) return byPid(pid) ?? UNKNOWN;
    if (!/^(?:blob|data):/.test(address)) return 'other';
    if (!addresses.has(address)) keep(readAddress(address));
    const digest = addresses.get(address);
    return digest === undefined ? undefined : (seen.get(digest)?.media ?? 'other');
  };
  const addedTo = (view: ComposerView): readonly Media[] =>
    notes
      .given()
      .slice(forgotten.get(view) ?? 0)
      .filter(({ to }) => view.holds(to))
      .map(({ file }) => seen.get(digests.get(file) ?? '')?.media ?? { type: file.type });

  const ofBox: MediaShelf['ofBox'] = (view) => {
    const shown = view.previews();
    if (shown.length === 0) return hadPreviews.has(view) ? [] : addedTo(view);
    hadPreviews.add(view);
    const known = shown.map(byAddress);
    if (!known.includes('other')) return known.map((one) => (one === 'other' || !one ? UNKNOWN : one));
    // previews that do not show the file itself: the files added since, if they are as many
    const added = addedTo(view);
    return added.length === shown.length ? added : shown.map(() => UNKNOWN);
  };
  return {
    look,
    byPid,
    ofBox,
    byDigest: (digest) => seen.get(digest ?? '')?.media,
    settled() {
      const limit = new Promise<void>((resolve) => setTimeout(resolve, READ_LIMIT_MS));
      return Promise.race([limit, Promise.all(pending).then(() => undefined)]);
    },
    file: (digest) => seen.get(digest)?.file,
    forget: (view) => {
      forgotten.set(view, notes.given().length);
      hadPreviews.delete(view);
    },
  };
}
