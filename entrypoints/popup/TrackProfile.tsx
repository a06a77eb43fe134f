import { useAction } from '@/components/hooks/useAction';
import { Live } from '@/components/page/Live';
import { ErrorNote } from '@/components/page/Notice';
import { PageIcon } from '@/components/page/PageIcon';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import { call, newCommandId } from '@/utils/rpc/client';
import { frontTabId } from './tab-state';

const query = createQuery(['trackedAccounts', 'accounts', 'workspace', 'meta'], async () => {
  const tabId = await frontTabId();
  return tabId === undefined ? undefined : call('metrics.profile', { tabId });
});

/** On somebody else's profile: make it a competitor. Counts are read from now on, from what people look at. */
export function TrackProfile() {
  const track = useAction((uid: string, name: string) =>
    call('metrics.track', { commandId: newCommandId(), uid, name }),
  );
  return (
    <Live query={query}>
      {(profile) =>
        profile && (
          <section className="row" aria-label={t('figures.tracked')}>
            <span className="cut grow">@{profile.name}</span>
            {profile.isTracked ? (
              <span className="fg-2 t12">{t('figures.is_tracked')}</span>
            ) : (
              <Button off={track.isBusy} onClick={() => void track.run(profile.uid, profile.name)}>
                <PageIcon name="chart" size={14} />
                {t('figures.track_this')}
              </Button>
            )}
            <ErrorNote error={track.error} />
          </section>
        )
      }
    </Live>
  );
}
