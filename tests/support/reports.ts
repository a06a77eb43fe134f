import type { GuardReport } from '@/utils/model/guard-report';
import { freshId } from './worker';

export const aReport = (over: Partial<GuardReport> = {}): GuardReport => ({
  commandId: freshId(),
  uid: '1000000001',
  surface: 'post',
  action: 'sent',
  verdict: 'allow',
  reasons: [],
  rules: [],
  textDigest: 'a'.repeat(64),
  length: 12,
  at: Date.now(),
  ...over,
});
