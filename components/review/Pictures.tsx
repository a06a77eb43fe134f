import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import type { MediaChange } from '@/utils/domain/approval/difference';
import type { Media } from '@/utils/model/draft';

interface PicturesProps {
  readonly media: readonly Media[];
  /** What was swapped, added or taken out since the last round; only where differences are shown. */
  readonly changes?: readonly MediaChange[];
}

const tagOf = ({ before, after }: MediaChange) =>
  before && after ? 'review.pic_swapped' : after ? 'review.pic_added' : 'review.pic_removed';

const isVideo = (media: Media) => media.type.startsWith('video');

function Shown({ media, alt }: { readonly media: Media | undefined; readonly alt: string }) {
  if (!media) return <span className="rv-no-pic fg-3 t12">{t('review.pic_none')}</span>;
  if (media.preview) return <img src={media.preview} alt={alt} />;
  return (
    <span className="rv-no-pic fg-2 t12">
      <Icon name={isVideo(media) ? 'video' : 'image'} />
      {t('review.pic_no_preview')}
    </span>
  );
}

/** A picture large, or before and after side by side. */
function PictureDialog({
  change,
  index,
  onClose,
}: {
  change: MediaChange;
  index: number;
  onClose: () => void;
}) {
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => frame.current?.showModal(), []);
  const both = change.before !== undefined && change.before !== change.after;
  return (
    <dialog className="rv-dialog wide" ref={frame} onClose={onClose} aria-label={t('review.pic', index + 1)}>
      <div className="rv-pair">
        {both && (
          <figure>
            <Shown media={change.before} alt={t('review.pic_before', index + 1)} />
            <figcaption className="t12 fg-2">{t('review.before')}</figcaption>
          </figure>
        )}
        <figure>
          <Shown media={change.after} alt={t('review.pic', index + 1)} />
          {both && <figcaption className="t12 fg-2">{t('review.after')}</figcaption>}
        </figure>
      </div>
      <Button onClick={() => frame.current?.close()}>{t('review.close')}</Button>
    </dialog>
  );
}

/** The pictures of a post in their order; each opens large. */
export function Pictures({ media, changes = [] }: PicturesProps) {
  const [opened, setOpened] = useState<number>();
  const places = Math.max(media.length, ...changes.map((change) => change.index + 1));
  if (places === 0) return null;
  const changeAt = (index: number): MediaChange =>
    changes.find((change) => change.index === index) ?? { index, after: media[index] };
  return (
    <>
      <ul className="rv-pics" aria-label={t('review.pics', media.length)}>
        {Array.from({ length: places }, (_, index) => {
          const change = changes.find((one) => one.index === index);
          const name = t(isVideo(media[index] ?? { type: '' }) ? 'review.video' : 'review.pic', index + 1);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the post, the same picture may be in two
            <li key={index}>
              <button
                type="button"
                aria-label={change ? `${name}${t('review.comma')}${t(tagOf(change))}` : name}
                onClick={() => setOpened(index)}
              >
                <Shown media={media[index] ?? change?.before} alt="" />
                {change && <span className="rv-tag">{t(tagOf(change))}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {opened !== undefined && (
        <PictureDialog change={changeAt(opened)} index={opened} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}
