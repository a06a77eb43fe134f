import { createQuery } from '@/utils/live/query';
import { call } from '@/utils/rpc/client';

/** Stores that change what today looks like. */
const STORES = ['planItems', 'planSettings', 'drafts', 'posts', 'metricPosts', 'accounts', 'meta'] as const;

export const planTodayQuery = createQuery(STORES, () => call('plan.today'));
