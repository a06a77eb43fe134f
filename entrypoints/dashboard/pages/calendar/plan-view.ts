import type { RatedPost } from '@/utils/domain/calendar/slot-advice';
import { createCalendar, type WorkCalendar } from '@/utils/domain/worktime/create-calendar';
import { createQuery, type Query } from '@/utils/live/query';
import type { Day } from '@/utils/model/worktime';
import { call } from '@/utils/rpc/client';
import type { PlanView } from '@/utils/rpc/contract-plan';

const STORES = [
  'planItems',
  'planSlots',
  'campaigns',
  'planSettings',
  'metricPosts',
  'posts',
  'drafts',
  'accounts',
  'workspace',
  'deskPolicies',
  'meta',
];

/** Everything the page draws from, with the calendar built once for it. */
export interface CalendarData extends PlanView {
  readonly calendar: WorkCalendar;
  /** Days that were read, both included. */
  readonly from: Day;
  readonly to: Day;
}

/** Plan of the days from one to another, both included; read again when something in it changes. */
export const planQuery = (from: Day, to: Day): Query<CalendarData> =>
  createQuery(STORES, async () => {
    const view = await call('plan.read', { from, to });
    return { ...view, calendar: createCalendar(view.holidays), from, to };
  });

/** What own posts got, for learned times. */
export const ratedQuery = (uid: string): Query<readonly RatedPost[]> =>
  createQuery(['metricPosts', 'accounts', 'workspace', 'meta'], () =>
    call('plan.rated', uid === '' ? {} : { uid }),
  );
