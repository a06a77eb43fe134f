/** States of a badge on a published post; a public contract (`data-state` of `<weiheng-badge>`). */
export const BADGE_STATES = [
  'approved', // 已审批
  'checking', // 待核
  'unapproved', // 未经审批
  'deviates', // 与批准稿不符
  'edited', // 审批后修改
  'early', // 早发
  'late', // 晚发
  'visibility', // 可见范围已变
  'emergency', // 紧急放行
  'deleted', // 已删除，有留档
  'unknown', // 查不到
] as const;
export type BadgeState = (typeof BADGE_STATES)[number];
