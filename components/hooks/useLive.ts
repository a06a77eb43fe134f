import { useSyncExternalStore } from 'react';
import type { Query, QueryState } from '@/utils/live/query';

/** The state of a live query; the component is drawn again when it changes. */
export const useLive = <T>(query: Query<T>): QueryState<T> =>
  useSyncExternalStore(query.subscribe, query.get);
