import type { RuleData } from '../types';
import { absenceKind } from './absence';
import { cooccurKind } from './cooccur';
import { detectorKind } from './detector';
import type { Check } from './kind';
import { embargoKind, preferredTermKind } from './lists';
import { nameKind, repostKind } from './names';
import { numberClaimKind, patternKind } from './pattern';
import { syntaxKind } from './syntax';
import { termsKind } from './terms';
import { wordingKind } from './wording';

/** Makes the check of a rule; throws with a zh-CN reason when its data cannot work. */
export function makeCheck(rule: RuleData): Check {
  switch (rule.kind) {
    case 'terms':
      return termsKind(rule);
    case 'pattern':
      return patternKind(rule);
    case 'cooccur':
      return cooccurKind(rule);
    case 'absence':
      return absenceKind(rule);
    case 'detector':
      return detectorKind(rule);
    case 'number-claim':
      return numberClaimKind(rule);
    case 'embargo':
      return embargoKind(rule);
    case 'preferred-term':
      return preferredTermKind(rule);
    case 'name-rule':
      return nameKind(rule);
    case 'repost':
      return repostKind(rule);
    case 'syntax':
      return syntaxKind(rule);
    case 'wording':
      return wordingKind(rule);
  }
}
