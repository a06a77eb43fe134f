import { browser } from 'wxt/browser';
import { useHash } from '@/components/hooks/useHash';
import { Live } from '@/components/page/Live';
import { Desk } from '@/components/review/Desk';
import { PortsProvider, type ReviewPorts } from '@/components/review/ports';
import { Today } from '@/components/today/Today';
import { type LintClient, startLintThread } from '@/utils/lint-thread/client';
import { call, newCommandId } from '@/utils/rpc/client';
import { permalinkOf } from '@/utils/weibo/parse/permalink';
import { deskQuery, draftQuery, planTodayQuery, snapshotQuery, termsQuery } from './data';
import { StartRecheck } from './StartRecheck';

let thread: LintClient | undefined;

const PAGES = { settings: '/dashboard.html#/settings', tab: '/review.html' } as const;

const ports: ReviewPorts = {
  watchDraft: draftQuery,
  decide: (draftId, command) =>
    call('drafts.decide', { draftId, command: { ...command, commandId: newCommandId() } }),
  async lint(text, context) {
    thread ??= startLintThread(snapshotQuery, termsQuery);
    return (await thread.lint(text, context)).result;
  },
  postUrl: (uid, mblogid) => permalinkOf({ uid, mblogid }),
  setMe: (personId) => call('me.set', { commandId: newCommandId(), personId }),
  open: (page) => void browser.tabs.create({ url: new URL(PAGES[page], browser.runtime.getURL('/')).href }),
};

const openDay = (day: string) =>
  void browser.tabs.create({
    url: `${new URL('/dashboard.html', browser.runtime.getURL('/')).href}#/calendar/day/${day}`,
  });

/** What is planned for today. */
const Planned = () => (
  <Live query={planTodayQuery}>
    {(view) => (
      <Today
        view={view}
        onOpen={(id) => void call('plan.open', { id })}
        onCalendar={() => openDay(view.day)}
      />
    )}
  </Live>
);

/** `#/draft/<id>` opens one draft, `#/post/<mid>` the 复审 of a post; without them the most urgent draft is there. */
export function App() {
  const [what, id] = useHash();
  return (
    <PortsProvider value={ports}>
      <Live query={deskQuery}>
        {(data) =>
          what === 'post' && id !== undefined ? (
            <StartRecheck key={id} mid={id} desk={data} />
          ) : (
            <Desk key={id} data={data} first={what === 'draft' ? id : undefined} rest={<Planned />} />
          )
        }
      </Live>
    </PortsProvider>
  );
}
