import type { Draft, DraftContent, Media } from '@/utils/model/draft';
import type { Reader } from '../reader';
import type { WriteTx } from '../schema';

interface Preview {
  readonly digest: string;
  readonly preview: string;
}

/** Content without its previews, and the previews by digest: they are kept once, apart from versions and events. */
export function splitPreviews(content: DraftContent): {
  readonly content: DraftContent;
  readonly previews: readonly Preview[];
} {
  const previews = content.media.flatMap(({ digest, preview }) =>
    digest === undefined || preview === undefined ? [] : [{ digest, preview }],
  );
  const media = content.media.map(({ preview: _preview, ...rest }) => rest);
  return { content: { ...content, media }, previews };
}

export async function putPreviews(tx: WriteTx, previews: readonly Preview[], at: number): Promise<void> {
  for (const preview of previews) await tx.objectStore('previews').put({ ...preview, at });
}

/** The draft with the previews of all its versions put back. */
export async function withPreviews(db: Pick<Reader, 'get'>, draft: Draft): Promise<Draft> {
  const digests = new Set(draft.versions.flatMap((v) => v.content.media.flatMap((m) => m.digest ?? [])));
  const rows = await Promise.all([...digests].map((digest) => db.get('previews', digest)));
  const known = new Map(rows.flatMap((row) => (row ? [[row.digest, row.preview] as const] : [])));
  const shown = (media: Media): Media => {
    const preview = media.digest === undefined ? undefined : known.get(media.digest);
    return preview === undefined ? media : { ...media, preview };
  };
  const versions = draft.versions.map((v) => ({
    ...v,
    content: { ...v.content, media: v.content.media.map(shown) },
  }));
  return { ...draft, versions };
}
