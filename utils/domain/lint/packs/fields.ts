import type { RulePack } from '../types';
import { AI_LABEL } from './ai-label';
import { ALCOHOL_TOBACCO } from './alcohol-tobacco';
import { CLICKBAIT } from './clickbait';
import { DISASTER } from './disaster';
import { DISCRIMINATION } from './discrimination';
import { EDUCATION } from './education';
import { HEALTH_FOOD } from './health-food';
import { MEDICAL } from './medical';

import { MINORS } from './minors';
import { REAL_ESTATE } from './real-estate';
import { OFFICIAL_TONE, REPLY_TONE } from './reply-tone';
import { STATE_SYMBOL } from './state-symbol';
import { VULGAR } from './vulgar';

/** Packs of single fields: medicine, schools, property, drink, children, symbols, tone. */
export const FIELD_PACKS: readonly RulePack[] = [
  MEDICAL,
  HEALTH_FOOD,
  EDUCATION,
  REAL_ESTATE,
  ALCOHOL_TOBACCO,
  MINORS,
  STATE_SYMBOL,
  VULGAR,
  DISCRIMINATION,
  CLICKBAIT,
  DISASTER,
  AI_LABEL,
  REPLY_TONE,
  OFFICIAL_TONE,
];
