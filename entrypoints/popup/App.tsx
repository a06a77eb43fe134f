import { useEffect, useRef } from 'react';
import { browser } from 'wxt/browser';
import { useLive } from '@/components/hooks/useLive';
import { Live } from '@/components/page/Live';
import { PageIcon } from '@/components/page/PageIcon';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import { openReview } from '@/utils/open-review';
import { Capture } from './Capture';
import { DeskTab } from './DeskTab';
import { policyQuery, SHOWN, tabQuery, todayQuery } from './data';
import { deskQuery } from './desk-data';
import { TabAccount } from './TabAccount';
import { TodayTab } from './TodayTab';
import { TrackProfile } from './TrackProfile';

const ICONS = { ok: 'level', drifting: 'tilt', broken: 'unknown' } as const;
const TONES = { ok: 'ok-fg', drifting: 'warn-fg', broken: 'block-fg' } as const;

const open = (hash: string) => {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}${hash}` });
  close();
};

/** The desk, where somebody works here who answers comments. */
function Desk({ onDesk }: { readonly onDesk: () => void }) {
  const desk = useLive(deskQuery).value;
  return desk && desk.accounts.length > 0 ? <DeskTab desk={desk} onDesk={onDesk} /> : null;
}

export function App() {
  // known before the click: a panel opens within it or not at all
  const windowId = useRef<number>(undefined);
  useEffect(() => {
    browser.windows.getCurrent().then(
      (here) => {
        windowId.current = here.id;
      },
      () => undefined,
    );
  }, []);
  return (
    <div className="popup">
      <Live query={tabQuery}>
        {({ tab }) => (
          <>
            <header className="row">
              <Icon
                name={tab ? ICONS[tab.verdict] : 'level'}
                size={18}
                tone={tab ? TONES[tab.verdict] : 'fg-2'}
              />
              <h1>{t('extName')}</h1>
              <span className="grow" />
              {tab && <span className={`t12 ${TONES[tab.verdict]}`}>{t(`popup.health_${tab.verdict}`)}</span>}
            </header>
            <Live query={policyQuery}>
              {(policy) => (
                <>
                  <TabAccount tab={tab} policy={policy} />
                  {tab && policy.accounts.length > 0 && (
                    <Capture onEvidence={(mid) => open(`#/evidence/${mid}`)} />
                  )}
                  {tab && policy.accounts.length > 0 && <TrackProfile />}
                </>
              )}
            </Live>
          </>
        )}
      </Live>
      <TodayTab />
      <Desk onDesk={() => open('#/desk')} />
      <Live query={todayQuery}>
        {(today) => (
          <dl className="today" aria-label={t('page.overview.today')}>
            {SHOWN.map((counter) => (
              <div key={counter}>
                <dt className="fg-2 t12">{t(`page.counter.${counter}`)}</dt>
                <dd className={counter === 'escaped' && today.escaped > 0 ? 'block-fg' : undefined}>
                  {today[counter]}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Live>
      <nav className="links" aria-label={t('page.nav.label')}>
        <Button look="primary" onClick={() => open('#/overview')}>
          {t('popup.open')}
        </Button>
        <Button onClick={() => void openReview(windowId.current).then(() => close())}>
          <PageIcon name="check" size={14} />
          {t('review.open')}
        </Button>
        <Button onClick={() => open('#/rules')}>
          <PageIcon name="book" size={14} />
          {t('popup.try')}
        </Button>
        <Button onClick={() => open('#/health')}>
          <PageIcon name="pulse" size={14} />
          {t('page.nav.health')}
        </Button>
      </nav>
      <footer className="t12 fg-3">{t('page.welcome.promise_local')}</footer>
    </div>
  );
}
