import type { Criterion } from '@/utils/model/scorecard';

/** The three heads of the regulations' assessment (内容质量, 粉丝增长, 互动) and keeping the rules; a company sets its own. */
export const DEFAULT_CRITERIA: readonly Criterion[] = [
  { id: 'creative', head: 'content', name: '', measure: 'creative', weight: 20, low: 1, full: 5 },
  { id: 'posts', head: 'content', name: '', measure: 'posts', weight: 15, low: 0, full: 30 },
  { id: 'followers', head: 'followers', name: '', measure: 'follower-gain', weight: 20, low: 0, full: 1_000 },
  { id: 'rate', head: 'interaction', name: '', measure: 'rate', weight: 20, low: 0, full: 1 },
  { id: 'replies', head: 'interaction', name: '', measure: 'replies-in-time', weight: 15, low: 60, full: 98 },
  { id: 'rules', head: 'rules', name: '', measure: 'off-approval', weight: 10, low: 3, full: 0 },
];
