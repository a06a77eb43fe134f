import { type ReactNode, useState } from 'react';
import { Empty } from '@/components/page/Empty';
import { PageIcon } from '@/components/page/PageIcon';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { Item } from './edit-list';
import { Removed } from './Removed';
import type { FormProps } from './useEdited';
import type { ListEditor } from './useList';

interface EditListProps<T extends Item> {
  readonly title: string;
  readonly hint?: string;
  readonly addText: string;
  readonly empty: { readonly title: string; readonly text: string; readonly extra?: ReactNode };
  readonly items: readonly T[];
  readonly editor: ListEditor<T>;
  readonly fresh: () => T;
  readonly nameOf: (item: T) => string;
  readonly row: (item: T) => ReactNode;
  readonly tools?: (item: T, index: number) => ReactNode;
  readonly form: (props: FormProps<T>) => ReactNode;
}

/**
 * A list whose lines open into forms. A form stays open, with what was typed, even when somebody else takes its item
 * out of the list.
 */
export function EditList<T extends Item>(props: EditListProps<T>) {
  const { title, hint, addText, empty, items, editor, fresh, nameOf, row, tools, form } = props;
  const [open, setOpen] = useState<readonly T[]>([]);
  const close = (id: string) => setOpen((now) => now.filter((one) => one.id !== id));
  const toggle = (item: T) =>
    open.some((one) => one.id === item.id) ? close(item.id) : setOpen([...open, item]);
  const loose = open.filter((one) => !items.some((item) => item.id === one.id));
  const formOf = (start: T, stored: T | undefined) =>
    form({ start, stored, onSave: editor.save, onClose: () => close(start.id) });

  return (
    <section className="wp-panel" aria-label={title}>
      <div className="row list-head">
        <h2>{title}</h2>
        {hint && <span className="fg-3 t12">{hint}</span>}
        <span className="grow" />
        <Button onClick={() => setOpen([...open, fresh()])}>
          <PageIcon name="plus" size={14} />
          {addText}
        </Button>
      </div>
      <div className="list-note">
        <Removed editor={editor} />
      </div>
      {items.length === 0 && loose.length === 0 && (
        <Empty title={empty.title} text={empty.text}>
          {empty.extra}
        </Empty>
      )}
      <ul>
        {items.map((item, index) => {
          const start = open.find((one) => one.id === item.id);
          const name = nameOf(item);
          return (
            <li key={item.id} className="account">
              <div className="row wrap">
                {row(item)}
                <span className="grow" />
                {tools?.(item, index)}
                <Button
                  small
                  aria-expanded={start !== undefined}
                  aria-label={`${t('page.common.change')} ${name}`}
                  onClick={() => toggle(item)}
                >
                  {t('page.common.change')}
                </Button>
                <Button
                  small
                  look="quiet"
                  aria-label={`${t('org.remove')} ${name}`}
                  onClick={() => void editor.remove(item, name)}
                >
                  {t('org.remove')}
                </Button>
              </div>
              {start && formOf(start, item)}
            </li>
          );
        })}
        {loose.map((start) => (
          <li key={start.id} className="account">
            {formOf(start, undefined)}
          </li>
        ))}
      </ul>
    </section>
  );
}
