import './releases.css';
import { useState } from 'react';
import { refusalText } from '@/components/approval/refusal-text';
import { useAction } from '@/components/hooks/useAction';
import { useLive } from '@/components/hooks/useLive';
import { useNow } from '@/components/hooks/useNow';
import { Live } from '@/components/page/Live';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { t } from '@/components/ui/message';
import { type Release, releasesOf } from '@/utils/domain/approval/emergencies';
import { USUAL_TIMERS } from '@/utils/model/timers';
import { call, newCommandId } from '@/utils/rpc/client';
import { snapshotQuery, workspaceQuery } from '../../data';
import { releasedQuery } from './data';
import { ReleaseList } from './ReleaseList';

const HOUR_MS = 3_600_000;

/** Emergency releases: who let out what alone, and whether a second person has signed. */
export default function ReleasesPage() {
  const now = useNow();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<string>();
  const timers = useLive(snapshotQuery).value?.timers ?? USUAL_TIMERS;
  const sign = useAction(async ({ draft, n }: Release) => {
    setProblem(undefined);
    setDone(undefined);
    const command = { commandId: newCommandId(), type: 'countersign' as const, glass: n };
    const answer = await call('drafts.decide', { draftId: draft.id, command });
    if (answer.ok) setDone(t('releases.done'));
    else setProblem(refusalText(answer.refusal));
  });
  return (
    <>
      <PageHead title={t('releases.title')} note={t('releases.note', timers.countersignHours)} />
      <div className="wp-body">
        <ErrorNote error={sign.error} />
        {problem && <Notice tone="block">{problem}</Notice>}
        {done && <Notice tone="ok">{done}</Notice>}
        <Live query={workspaceQuery}>
          {({ workspace, me }) => (
            <Live query={snapshotQuery}>
              {({ accounts }) => (
                <Live query={releasedQuery}>
                  {(drafts) => (
                    <ReleaseList
                      releases={releasesOf(drafts, timers.countersignHours * HOUR_MS, now)}
                      register={{ ...workspace, accounts }}
                      me={workspace.people.some((one) => one.id === me && one.active) ? me : undefined}
                      now={now}
                      isBusy={sign.isBusy}
                      onSign={(release) => void sign.run(release)}
                    />
                  )}
                </Live>
              )}
            </Live>
          )}
        </Live>
      </div>
    </>
  );
}
