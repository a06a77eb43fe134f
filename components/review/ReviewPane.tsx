import { useMemo } from 'react';
import { useLive } from '@/components/hooks/useLive';
import { Empty } from '@/components/page/Empty';
import { ErrorNote } from '@/components/page/Notice';
import { t } from '@/components/ui/message';
import { DraftView, type DraftViewProps } from './DraftView';
import { usePorts } from './ports';

interface ReviewPaneProps extends Omit<DraftViewProps, 'draft'> {
  readonly draftId: string;
}

/** Reads one draft and shows it; says so while it is being read, when it is gone, and when it could not be read. */
export function ReviewPane({ draftId, ...rest }: ReviewPaneProps) {
  const ports = usePorts();
  const query = useMemo(() => ports.watchDraft(draftId), [ports, draftId]);
  const state = useLive(query);
  if (state.value) return <DraftView draft={state.value} {...rest} />;
  return (
    <main className="rv-pane rv-blank">
      {state.status === 'busy' && <p className="wp-busy fg-3">{t('page.common.reading')}</p>}
      {state.status === 'error' && <ErrorNote error={state.error} />}
      {state.status === 'ready' && <Empty title={t('refusal.unknown_draft')} />}
    </main>
  );
}
