import { useState } from 'react';
import { t } from '@/components/ui/message';
import type { Workspace } from '@/utils/model/workspace';
import { EditError } from './edit-error';
import { type EditConflict, type Item, putBack, withItem, withoutItem } from './edit-list';
import { type Lists, type Outcome, useWorkspace } from './useWorkspace';

type ListKey = 'people' | 'departments' | 'grants' | 'delegations' | 'flows';

interface Removed<T> {
  readonly item: T;
  readonly index: number;
  readonly name: string;
}

export interface ListEditor<T extends Item> {
  /** `base` = as the person saw it; undefined = a new one. */
  save(base: T | undefined, next: T): Promise<Outcome>;
  remove(item: T, name: string): Promise<Outcome>;
  readonly removed: Removed<T> | undefined;
  undo(): Promise<void>;
  forget(): void;
  /** Any other change of the same list, e.g. its order. */
  change(edit: (list: readonly T[]) => readonly T[]): Promise<Outcome>;
  readonly error: string | undefined;
}

const listOr = <T>(
  list: readonly T[] | EditConflict,
  key: 'org.conflict' | 'org.conflict_remove',
): readonly T[] => {
  if (typeof list !== 'string') return list;
  const word = list === 'gone' ? 'org.conflict_gone' : key;
  throw new EditError(t(word), true);
};

/** Edits one list of the workspace item by item; a removed item can be brought back. `check` may refuse a removal. */
export function useList<K extends ListKey>(
  key: K,
  check: (item: Workspace[K][number], now: Workspace) => void = () => {},
): ListEditor<Workspace[K][number]> {
  type T = Workspace[K][number];
  const { run, error } = useWorkspace();
  const [removed, setRemoved] = useState<Removed<T>>();
  const patch = (edit: (list: readonly T[], now: Workspace) => readonly T[]) =>
    run((now) => ({ [key]: edit(now[key] as readonly T[], now) }) as Partial<Lists>);
  return {
    save: (base, next) => patch((list) => listOr(withItem(list, base, next), 'org.conflict')),
    async remove(item, name) {
      let index = 0;
      const outcome = await patch((list, now) => {
        check(item, now);
        index = list.findIndex((one) => one.id === item.id);
        return listOr(withoutItem(list, item), 'org.conflict_remove');
      });
      if (outcome === 'done') setRemoved({ item, index: Math.max(0, index), name });
      return outcome;
    },
    removed,
    async undo() {
      if (!removed) return;
      if ((await patch((list) => putBack(list, removed.item, removed.index))) === 'done')
        setRemoved(undefined);
    },
    forget: () => setRemoved(undefined),
    change: (edit) => patch(edit),
    error,
  };
}
