import { Fragment, useState } from 'react';
import { Check } from '@/components/page/Check';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import type { RecordChange } from '@/utils/domain/backup/diff-records';
import {
  type Extras,
  PART_OF,
  RECORD_KINDS,
  type RecordKind,
  type RestorePart,
} from '@/utils/domain/backup/parts';
import type { BackupPreview } from '@/utils/rpc/contract-backup';
import { numberText } from '../../time-text';
import { ChangeList } from './ChangeList';

const countText = (count: number) => (count === 0 ? <span className="fg-3">–</span> : numberText(count));

interface KindRowProps {
  readonly kind: RecordKind;
  readonly changes: readonly RecordChange[];
  readonly preview: BackupPreview;
  readonly extras: Extras;
}

/** One kind: how many differ, and which. */
function KindRow({ kind, changes, preview, extras }: KindRowProps) {
  const [isOpen, setOpen] = useState(false);
  const count = (change: RecordChange['change']) => changes.filter((one) => one.change === change).length;
  const name = t(`backup.kind_${kind}`);
  return (
    <>
      <tr>
        <th scope="row" className="part-kind">
          {name}
        </th>
        <td className="num">{countText(count('new'))}</td>
        <td className="num">{countText(count('changed'))}</td>
        <td className="num">{countText(count('missing'))}</td>
        <td className="num fg-2">{countText(preview.same[kind] ?? 0)}</td>
        <td className="num">
          {changes.length > 0 && (
            <Button
              small
              look="quiet"
              aria-expanded={isOpen}
              aria-label={t('backup.details_of', name)}
              onClick={() => setOpen(!isOpen)}
            >
              {t('backup.details')}
              <Icon name={isOpen ? 'up' : 'down'} size={14} />
            </Button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr className="change-row">
          <td colSpan={6}>
            <ChangeList
              changes={changes}
              label={t('backup.details_of', name)}
              names={preview.names}
              extras={extras}
            />
          </td>
        </tr>
      )}
    </>
  );
}

interface PartRowsProps {
  readonly part: RestorePart;
  readonly preview: BackupPreview;
  readonly extras: Extras;
  readonly isTaken: boolean;
  readonly onTake: (take: boolean) => void;
}

/** What is taken over together, with its kinds below. */
export function PartRows({ part, preview, extras, isTaken, onTake }: PartRowsProps) {
  // a kind that there is nothing of on either side is no line worth reading
  const kinds = RECORD_KINDS.filter(
    (kind) =>
      PART_OF[kind] === part &&
      ((preview.same[kind] ?? 0) > 0 || preview.changes.some((one) => one.kind === kind)),
  );
  const isMissing = part === 'words' && !preview.hasWords;
  const hasPictures = part === 'drafts' && preview.pictures > 0;
  if (kinds.length === 0 && !isMissing && !hasPictures) return null;
  return (
    <tbody>
      <tr className="part-head">
        <th scope="rowgroup" colSpan={6}>
          <Check
            label={t(`backup.part_${part}`)}
            checked={isTaken && !isMissing}
            disabled={isMissing}
            onChange={onTake}
          />
          {isMissing && <span className="fg-2 t12"> {t('backup.no_words')}</span>}
          {part === 'freezes' && <span className="fg-2 t12"> {t('backup.freezes_hint')}</span>}
          {hasPictures && (
            <span className="fg-2 t12"> {t('backup.pictures', numberText(preview.pictures))}</span>
          )}
        </th>
      </tr>
      {!isMissing &&
        kinds.map((kind) => (
          <Fragment key={kind}>
            <KindRow
              kind={kind}
              changes={preview.changes.filter((one) => one.kind === kind)}
              preview={preview}
              extras={extras}
            />
          </Fragment>
        ))}
    </tbody>
  );
}
