import type { Handlers } from '@/utils/rpc/server';
import { accountHandlers } from './accounts';
import { approvalSnapshotHandlers } from './approval-snapshot';
import { backupHandlers } from './backup';
import { badgeHandlers } from './badges';
import { deskHelpHandlers } from './desk-help';
import { deskListHandlers } from './desk-lists';
import { deskPageHandlers } from './desk-page';
import { deskPolicyHandlers } from './desk-policy';
import { deskWorkHandlers } from './desk-work';
import { draftHandlers } from './drafts';
import { freezeHandlers } from './freeze';
import { goalHandlers } from './goals';
import { guardHandlers } from './guard';
import { healthHandlers } from './health';
import { incidentHandlers } from './incidents';
import { inspectionHandlers } from './inspections';
import { lexiconHandlers } from './lexicon';
import { lexiconImportHandlers } from './lexicon-import';
import { mediaHandlers } from './media';
import { metricsListHandlers } from './metrics-lists';
import { metricsPageHandlers } from './metrics-page';
import { moderationHandlers } from './moderation';
import { partHandlers } from './parts';
import { personHandlers } from './person';
import { planHandlers } from './plan';
import { planBoxHandlers } from './plan-box';
import { planListHandlers } from './plan-lists';
import { policyHandlers } from './policy';
import { policyFileHandlers } from './policy-file';
import { postHandlers } from './posts';
import { recheckHandlers } from './recheck';
import { reportHandlers } from './reports';
import { rulesHandlers } from './rules';
import { scoreHandlers } from './score';
import { shotHandlers } from './shots';
import { systemHandlers } from './system';
import { templateHandlers } from './templates';
import { topicHandlers } from './topics';
import { workspaceHandlers } from './workspace';
import { workspaceImportHandlers } from './workspace-import';

export const handlers: Handlers = {
  ...accountHandlers,
  ...approvalSnapshotHandlers,
  ...backupHandlers,
  ...badgeHandlers,
  ...deskHelpHandlers,
  ...deskListHandlers,
  ...deskPageHandlers,
  ...deskPolicyHandlers,
  ...deskWorkHandlers,
  ...draftHandlers,
  ...freezeHandlers,
  ...goalHandlers,
  ...guardHandlers,
  ...healthHandlers,
  ...incidentHandlers,
  ...inspectionHandlers,
  ...lexiconHandlers,
  ...lexiconImportHandlers,
  ...mediaHandlers,
  ...metricsListHandlers,
  ...metricsPageHandlers,
  ...moderationHandlers,
  ...partHandlers,
  ...personHandlers,
  ...planBoxHandlers,
  ...planHandlers,
  ...planListHandlers,
  ...policyHandlers,
  ...policyFileHandlers,
  ...postHandlers,
  ...recheckHandlers,
  ...reportHandlers,
  ...rulesHandlers,
  ...scoreHandlers,
  ...shotHandlers,
  ...systemHandlers,
  ...templateHandlers,
  ...topicHandlers,
  ...workspaceHandlers,
  ...workspaceImportHandlers,
};
