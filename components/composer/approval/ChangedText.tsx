import { t } from '@/components/ui/message';
import type { TextPiece } from '@/utils/domain/approval/difference';

/** Unchanged words shown on either side of a change. */
const AROUND = 16;

/** Unchanged stretches are cut to what stands beside a change. */
function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const units = [...text];
  if (units.length <= AROUND * 2 + 1) return text;
  const head = isFirst ? '' : units.slice(0, AROUND).join('');
  const tail = isLast ? '' : units.slice(-AROUND).join('');
  return `${head}…${tail}`;
}

/** A change inline: what is gone struck through, what is new underlined; spoken as 删去 and 改为. */
export function ChangedText({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  return (
    <p className="changed">
      {pieces.map((piece, i) => {
        const key = `${i}${piece.kind}`;
        if (piece.kind === 'same') {
          return <span key={key}>{shorten(piece.text, i === 0, i === pieces.length - 1)}</span>;
        }
        const Tag = piece.kind === 'removed' ? 'del' : 'ins';
        const spoken = piece.kind === 'removed' ? 'composer.approval_deleted' : 'composer.approval_inserted';
        return (
          <Tag key={key}>
            <span className="unseen">{t(spoken)} </span>
            {piece.text === '\n' ? '↵' : piece.text}
          </Tag>
        );
      })}
    </p>
  );
}
