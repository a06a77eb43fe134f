import { type RefObject, useEffect } from 'react';
import { t } from '@/components/ui/message';
import { isAtPlace, type Place, type PostPiece } from './post-pieces';

interface PostTextProps {
  readonly pieces: readonly PostPiece[];
  /** The place that is looked at. */
  readonly place: Place | undefined;
  readonly frame: RefObject<HTMLParagraphElement | null>;
}

const WORDS = { added: 'review.added', removed: 'review.removed' } as const;

function Piece({ piece, isCurrent }: { readonly piece: PostPiece; readonly isCurrent: boolean }) {
  const names = [
    piece.isLink && 'rv-link',
    piece.severity && `wp-mark ${piece.severity}`,
    piece.isAnchor && 'rv-anchor',
    isCurrent && 'rv-current',
  ];
  const common = {
    className: names.filter(Boolean).join(' ') || undefined,
    'data-at': piece.at,
  };
  if (!piece.change) return <span {...common}>{piece.text}</span>;
  const Tag = piece.change === 'added' ? 'ins' : 'del';
  return (
    <Tag {...common} data-removed={piece.change === 'removed' ? '' : undefined}>
      <span className="unseen">{t(WORDS[piece.change])}</span>
      <span data-at={piece.at} data-removed={piece.change === 'removed' ? '' : undefined}>
        {piece.text}
      </span>
    </Tag>
  );
}

/** The words of a post, with links in Weibo's manner, findings, remarks and changes drawn on them. */
export function PostText({ pieces, place, frame }: PostTextProps) {
  useEffect(() => {
    if (place) frame.current?.querySelector('.rv-current')?.scrollIntoView?.({ block: 'nearest' });
  }, [place, frame]);
  return (
    <p className="rv-text" ref={frame}>
      {pieces.map((piece, i) => (
        <Piece
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place in the text
          key={i}
          piece={piece}
          isCurrent={place !== undefined && isAtPlace(piece, place)}
        />
      ))}
    </p>
  );
}
