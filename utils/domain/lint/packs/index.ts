import type { RulePack } from '../types';
import { AD_ABSOLUTE } from './ad-absolute';

/** The packs that come with the product, in the order of the rule browser. */
export const BUILTIN_PACKS: readonly RulePack[] = [AD_ABSOLUTE];
