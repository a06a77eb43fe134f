import { citePack } from '../cite-pack';
import type { RulePack } from '../types';
import { AD_ABSOLUTE } from './ad-absolute';
import { AD_DISCLOSURE } from './ad-disclosure';
import { BROAD_CLAIMS } from './broad-claims';
import { BROAD_CONDUCT } from './broad-conduct';
import { DISGUISED } from './disguised';
import { DISPARAGEMENT } from './disparagement';
import { FALSE_CLAIMS } from './false-claims';
import { FIELD_PACKS } from './fields';
import { FINANCE } from './finance';
import { LATIN } from './latin';
import { LOTTERY } from './lottery';
import { FIGURES } from './numbers';
import { PERSONAL_INFO } from './personal-info';
import { PLACEHOLDERS } from './placeholders';
import { SECRETS } from './secrets';
import { SECURITIES } from './securities';
import { TOPIC_REMINDERS } from './topic-reminders';
import { TYPOGRAPHY } from './typography';
import { WEIBO_GRAMMAR } from './weibo-grammar';
import { WORDING } from './wording';

const PACKS: readonly RulePack[] = [
  AD_ABSOLUTE,
  FALSE_CLAIMS,
  DISPARAGEMENT,
  FINANCE,
  SECURITIES,
  LOTTERY,
  AD_DISCLOSURE,
  PERSONAL_INFO,
  SECRETS,
  PLACEHOLDERS,
  WEIBO_GRAMMAR,
  TYPOGRAPHY,
  ...FIELD_PACKS,
  DISGUISED,
  LATIN,
  BROAD_CLAIMS,
  BROAD_CONDUCT,
  FIGURES,
  TOPIC_REMINDERS,
  WORDING,
];

/** The packs that come with the product, in the order of the rule browser. */
export const BUILTIN_PACKS: readonly RulePack[] = PACKS.map(citePack);
