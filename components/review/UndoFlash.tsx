import { useNow } from '@/components/hooks/useNow';
import { PageIcon } from '@/components/page/PageIcon';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import type { VerdictKind } from '@/utils/model/draft';

export interface Decided {
  /** Who decided: nobody else can take it back. */
  readonly by: string;
  readonly draftId: string;
  readonly title: string;
  readonly verdict: VerdictKind;
  /** Until when it can be taken back, epoch ms. */
  readonly until: number;
}

interface UndoFlashProps {
  readonly decided: Decided;
  readonly onUndo: () => void;
}

/** What was just decided, and the seconds in which it can be taken back. */
export function UndoFlash({ decided, onUndo }: UndoFlashProps) {
  const left = Math.ceil((decided.until - useNow(250)) / 1_000);
  if (left <= 0) return null;
  return (
    <div className="rv-flash">
      <span className="grow cut">
        <b>{t(`review.done_${decided.verdict}`)}</b> <span className="fg-2">{decided.title}</span>
      </span>
      <Button small onClick={onUndo}>
        <PageIcon name="undo" size={14} />
        {t('page.common.undo')} <span aria-hidden="true">{left}</span> <Kbd keys={['Z']} />
      </Button>
    </div>
  );
}
