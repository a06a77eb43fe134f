import { useEffect, useState } from 'react';
import { useLive } from '@/components/hooks/useLive';
import type { AuditFilter } from '@/utils/domain/audit/filter';
import { createQuery } from '@/utils/live/query';
import { reader } from '../../data';
import { type FoundEntries, readFiltered } from './read-filtered';

const PAGE = 100;

/** Changes whenever the record has grown. */
const countQuery = createQuery(['audit'], async () => (await reader()).count('audit'));

export interface Entries {
  readonly page: FoundEntries | undefined;
  readonly error: unknown;
}

/** A page of the entries that match, the newest before `before`; read again as the record grows. */
export function useEntries(filter: AuditFilter, before: number | undefined): Entries {
  const [state, setState] = useState<Entries>({ page: undefined, error: undefined });
  const count = useLive(countQuery).value;
  const key = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter by its content; the count asks for a new read
  useEffect(() => {
    let isCurrent = true;
    reader()
      .then((db) => readFiltered(db, filter, PAGE, before))
      .then(
        (page) => isCurrent && setState({ page, error: undefined }),
        (error: unknown) => isCurrent && setState((now) => ({ ...now, error })),
      );
    return () => {
      isCurrent = false;
    };
  }, [key, before, count]);
  return state;
}
