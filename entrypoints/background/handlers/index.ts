import type { Handlers } from '@/utils/rpc/server';
import { accountHandlers } from './accounts';
import { guardHandlers } from './guard';
import { healthHandlers } from './health';
import { lexiconHandlers } from './lexicon';
import { lexiconImportHandlers } from './lexicon-import';
import { policyHandlers } from './policy';
import { policyFileHandlers } from './policy-file';
import { rulesHandlers } from './rules';
import { systemHandlers } from './system';

export const handlers: Handlers = {
  ...accountHandlers,
  ...guardHandlers,
  ...healthHandlers,
  ...lexiconHandlers,
  ...lexiconImportHandlers,
  ...policyHandlers,
  ...policyFileHandlers,
  ...rulesHandlers,
  ...systemHandlers,
};
