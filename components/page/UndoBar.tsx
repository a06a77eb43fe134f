import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { PageIcon } from './PageIcon';

interface UndoProps {
  readonly text: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What was just done and the way back; it stays until it is closed or something else is done. */
export const UndoBar = ({ text, onUndo, onClose }: UndoProps) => (
  <div className="wp-undo" role="status">
    <span className="grow">{text}</span>
    <Button small onClick={onUndo}>
      <PageIcon name="undo" size={14} />
      {t('page.common.undo')}
    </Button>
    <Button small look="quiet" onClick={onClose}>
      {t('page.common.close')}
    </Button>
  </div>
);
