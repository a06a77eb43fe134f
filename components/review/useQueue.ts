import { useMemo, useState } from 'react';
import type { Register } from '@/utils/domain/accounts/permissions';
import { laneFor } from '@/utils/domain/approval/lane-for';
import { type QueueItem, queueOf } from '@/utils/domain/approval/queue';
import type { Draft } from '@/utils/model/draft';
import type { DeskData } from './ports';

export interface Queue {
  readonly items: readonly QueueItem[];
  /** How many, in words for people: `200+` while the rest is being read. */
  readonly total: string;
  readonly selected: string | undefined;
  /** Place of the selected draft, from 0; -1 when it no longer waits for me. */
  readonly index: number;
  readonly choose: (draftId: string | undefined) => void;
  readonly step: (by: 1 | -1) => void;
  /** A verdict was given on this state of a draft: older readings of it are not offered any more. */
  readonly settle: (draft: Draft) => void;
}

/** What waits for one person, and which of it they look at. `first` = draft opened by its address. */
export function useQueue(
  { drafts, isPartial }: Pick<DeskData, 'drafts' | 'isPartial'>,
  register: Register,
  me: string,
  now: number,
  first: string | undefined,
): Queue {
  const [chosen, choose] = useState(first);
  const [settled, setSettled] = useState<ReadonlyMap<string, number>>(new Map());
  const items = useMemo(
    () =>
      queueOf(drafts, register, me, now).filter(
        ({ draft }) =>
          draft.rev >= (settled.get(draft.id) ?? 0) && laneFor(draft, register, me, now) !== undefined,
      ),
    [drafts, register, me, now, settled],
  );
  const head = items[0]?.draft.id;
  // kept once chosen: what somebody else decides meanwhile must not slip another draft under the reader's eyes
  if (chosen === undefined && head !== undefined) choose(head);
  const selected = chosen ?? head;
  const index = items.findIndex(({ draft }) => draft.id === selected);
  return {
    items,
    total: `${items.length}${isPartial ? '+' : ''}`,
    selected,
    index,
    choose,
    step(by) {
      if (items.length === 0) return;
      const next = index === -1 ? 0 : (index + by + items.length) % items.length;
      choose(items[next]?.draft.id);
    },
    settle(draft) {
      setSettled((known) => new Map(known).set(draft.id, draft.rev));
      const rest = items.filter((item) => item.draft.id !== draft.id);
      choose((rest[index] ?? rest[0])?.draft.id);
    },
  };
}
