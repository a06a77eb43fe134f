import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { CadenceState } from '@/utils/domain/calendar/cadence';
import { clockOf, clockText } from '@/utils/domain/calendar/instant';
import type { Reminder } from '@/utils/domain/calendar/reminders';
import { heldBy } from '@/utils/domain/calendar/sensitive-days';
import type { Draft } from '@/utils/model/draft';
import type { PlanItem } from '@/utils/model/plan';
import type { SensitiveSettings } from '@/utils/model/plan-settings';
import { readDeskPolicy } from '@/utils/store/repos/desk-policy';
import { readSensitive } from '@/utils/store/repos/plan';
import type { Database } from '@/utils/store/schema';
import { readSight, type Sight } from '../metrics/read-sight';
import { cadenceNotices } from './cadence-notices';
import { fillableDraft } from './fillable-draft';
import { isForMe } from './is-for-me';
import { type PlanNotice, showNotice } from './show-notice';

/** So many are named in a summary, and shown one by one at most. */
const NAMED = 3;
const MOST = 5;

const titlesOf = (reminders: readonly Reminder[]): string => {
  const named = reminders.slice(0, NAMED).map(({ item }) => item.title);
  const list = named.join(i18n.t('remind.and'));
  return reminders.length > NAMED ? `${list}${i18n.t('remind.and_so_on')}` : list;
};

const clock = (at: number): string => clockText(clockOf(at).minute);

/** How far the words of an item are, in a few of our own. */
function readiness({ channel, state, draftIds }: PlanItem, draft: Draft | undefined): string {
  if (channel !== 'weibo') return i18n.t(`calendar.channel_${channel}`);
  const isApproved = draft ? draft.phase === 'approved' || draft.phase === 'queued' : state === 'ready';
  if (isApproved) return i18n.t('remind.is_ready');
  return i18n.t(draftIds.length > 0 ? 'remind.is_not_ready' : 'remind.no_draft');
}

async function dueNotice(
  db: Database,
  { item, for: at }: Reminder,
  sight: Sight,
  sensitive: SensitiveSettings,
): Promise<PlanNotice> {
  const [held] = heldBy(item, sensitive);
  if (held)
    return {
      id: `due.${item.id}`,
      title: i18n.t('remind.held', [clock(at), item.title]),
      message: i18n.t('remind.held_why', [held.name]),
      action: i18n.t('remind.open_calendar'),
    };
  const draft = await fillableDraft(db, item);
  const names = sight.governed.filter(({ uid }) => item.uids.includes(uid)).map(({ name }) => `@${name}`);
  return {
    id: `due.${item.id}`,
    title: i18n.t('remind.due', [clock(at), item.title]),
    message: [...names, readiness(item, draft)].join(' · '),
    action: i18n.t(draft ? 'remind.open_fill' : 'remind.open_calendar'),
  };
}

/** Asleep: nobody was told before the time. The others were, and did not go out. */
function missedNotices(missed: readonly Reminder[]): readonly PlanNotice[] {
  const slept = missed.filter(({ item, for: at }) => item.told?.due !== at);
  const left = missed.filter(({ item, for: at }) => item.told?.due === at);
  const sum = (id: string, title: 'remind.slept' | 'remind.left', list: readonly Reminder[]) =>
    list.length === 0
      ? []
      : [
          {
            id: list.length === 1 ? `missed.${list[0]?.item.id}` : id,
            title: i18n.t(title, [String(list.length), titlesOf(list)]),
            message: i18n.t('remind.missed_what'),
            action: i18n.t('remind.open_calendar'),
          },
        ];
  return [...sum('slept', 'remind.slept', slept), ...sum('left', 'remind.left', left)];
}

const unseenNotice = ({ item, for: at }: Reminder): PlanNotice => ({
  id: `unseen.${item.id}`,
  title: i18n.t('remind.unseen', [item.title]),
  message: i18n.t('remind.unseen_what', [clock(at)]),
  action: i18n.t('remind.open_timeline'),
});

/** Desktop notices of what the clock of the calendar has to say; only where the person switched them on. */
export async function showPlanNotices(
  db: Database,
  reminders: readonly Reminder[],
  short: readonly CadenceState[],
  now: number,
): Promise<void> {
  if (reminders.length + short.length === 0 || !browser.notifications) return;
  const [{ notices }, sight, sensitive] = await Promise.all([
    readDeskPolicy(db),
    readSight(db, now),
    readSensitive(db),
  ]);
  if (!notices.desktop) return;
  const mine = reminders.filter(({ item }) => isForMe(sight, item));
  const of = (type: Reminder['type']) => mine.filter((one) => one.type === type);
  const due = of('due');
  const all = [
    ...(await Promise.all(due.slice(0, MOST).map((one) => dueNotice(db, one, sight, sensitive)))),
    ...missedNotices(of('missed')),
    ...of('unseen').slice(0, MOST).map(unseenNotice),
    ...cadenceNotices(short, sight),
  ];
  for (const notice of all) await showNotice(notice);
}
