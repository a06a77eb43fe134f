import { browser } from 'wxt/browser';
import { useLive } from '@/components/hooks/useLive';
import { Live } from '@/components/page/Live';
import { Today } from '@/components/today/Today';
import { call } from '@/utils/rpc/client';
import { policyQuery } from './data';
import { planTodayQuery } from './plan-today';

const openItem = (id: string): void => {
  void call('plan.open', { id }).then(() => close());
};
const openDay = (day: string): void => {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#/calendar/day/${day}` });
  close();
};

/** What is planned for today; nothing where no account is registered, for then nobody plans here. */
export function TodayTab() {
  const policy = useLive(policyQuery).value;
  if (!policy || policy.accounts.length === 0) return null;
  return (
    <Live query={planTodayQuery}>
      {(view) => <Today view={view} onOpen={openItem} onCalendar={() => openDay(view.day)} />}
    </Live>
  );
}
