import type { ReactNode } from 'react';
import { useLive } from '@/components/hooks/useLive';
import { t } from '@/components/ui/message';
import type { Query } from '@/utils/live/query';
import { ErrorNote } from './Notice';

interface LiveProps<T> {
  readonly query: Query<T>;
  readonly children: (value: T) => ReactNode;
}

/** Draws a live value, or says that it is being read or could not be. An older value stays under an error. */
export function Live<T>({ query, children }: LiveProps<T>) {
  const state = useLive(query);
  if (state.status === 'busy') return <p className="wp-busy fg-3">{t('page.common.reading')}</p>;
  return (
    <>
      {state.status === 'error' && <ErrorNote error={state.error} />}
      {state.value !== undefined && children(state.value)}
    </>
  );
}
