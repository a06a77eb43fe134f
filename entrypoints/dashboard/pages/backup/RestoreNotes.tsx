import { Notice } from '@/components/page/Notice';
import { t } from '@/components/ui/message';
import {
  type Extras,
  isOnlyAdded,
  PART_OF,
  RECORD_KINDS,
  type RestorePart,
} from '@/utils/domain/backup/parts';
import type { BackupPreview } from '@/utils/rpc/contract-backup';
import { listText } from '../../org/words';
import { numberText } from '../../time-text';

interface RestoreNotesProps {
  readonly preview: BackupPreview;
  readonly parts: readonly RestorePart[];
  readonly extras: Extras;
}

/** What goes, by kind: `人员 1、稿件 2`. */
function goingText({ changes }: BackupPreview, parts: readonly RestorePart[]): string {
  const counted = RECORD_KINDS.filter((kind) => parts.includes(PART_OF[kind]) && !isOnlyAdded(kind)).map(
    (kind) => [kind, changes.filter((one) => one.kind === kind && one.change === 'missing').length] as const,
  );
  return listText(
    counted
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${t(`backup.kind_${kind}`)} ${numberText(count)}`),
  );
}

/** What one ought to know before putting these parts back. */
export function RestoreNotes({ preview, parts, extras }: RestoreNotesProps) {
  const { record, strangers, leftOut } = preview;
  const going = extras === 'remove' ? goingText(preview, parts) : '';
  const unknown = parts.includes('workspace') ? strangers.withPeople : strangers.without;
  return (
    <>
      {going !== '' && <Notice tone="warn">{t('backup.will_go', going)}</Notice>}
      {parts.includes('drafts') && unknown > 0 && (
        <Notice tone="warn">{t('backup.strangers', numberText(unknown))}</Notice>
      )}
      {leftOut > 0 && <Notice>{t('backup.left_out', numberText(leftOut))}</Notice>}
      <Notice>{t(`backup.record_${record.is}`, numberText(record.seq))}</Notice>
    </>
  );
}
