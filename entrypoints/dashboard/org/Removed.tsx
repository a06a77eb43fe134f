import { Notice } from '@/components/page/Notice';
import { UndoBar } from '@/components/page/UndoBar';
import { t } from '@/components/ui/message';
import type { Item } from './edit-list';
import type { ListEditor } from './useList';

/** What went wrong with a list, and the way back after a removal. */
export const Removed = <T extends Item>({ editor }: { readonly editor: ListEditor<T> }) => (
  <>
    {editor.error && <Notice tone="block">{editor.error}</Notice>}
    {editor.removed && (
      <UndoBar
        text={t('org.removed', editor.removed.name)}
        onUndo={() => void editor.undo()}
        onClose={editor.forget}
      />
    )}
  </>
);
