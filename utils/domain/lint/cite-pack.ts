import type { Citation } from '@/utils/model/finding';
import { CITATIONS } from './citations';
import type { RulePack } from './types';

/**
 * A pack with the citations that its rules name written into it, so that whoever runs it needs no table of laws. Keys
 * that nobody knows stay unknown; `compileRule` refuses them.
 */
export function citePack(pack: RulePack): RulePack {
  const cited: Record<string, Citation> = {};
  for (const key of pack.rules.flatMap(({ cite }) => cite)) {
    const citation = pack.citations?.[key] ?? CITATIONS[key];
    if (citation) cited[key] = citation;
  }
  return { ...pack, citations: cited };
}
