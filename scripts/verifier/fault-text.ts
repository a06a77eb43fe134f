import type { EvidencePart } from '@/utils/domain/audit/evidence-file';
import type { EvidenceFault } from '@/utils/domain/audit/verify-evidence';
import { fill, type Words } from './words';

export const partText = (part: EvidencePart, words: Words): string => words[`part_${part}`];

/** A fault as a sentence. */
export function faultText(fault: EvidenceFault, words: Words): string {
  switch (fault.kind) {
    case 'part':
    case 'missing':
      return fill(words[fault.kind], partText(fault.part, words));
    case 'extra':
      return fill(words.extra, fault.name);
    case 'seal':
      return words.badSeal;
    case 'fingerprint':
      return fill(words.fingerprint, fault.version);
    case 'seen':
      return fill(words.seenOtherwise, fault.name);
    case 'shot':
      return fill(words.badShot, fault.n);
    case 'replay':
      return words.replay;
    case 'anchor':
      return fill(words.badAnchorHash, fault.seq);
    default:
      return fill(words[fault.kind], fault.seq);
  }
}
