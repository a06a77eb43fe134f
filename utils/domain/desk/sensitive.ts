import { foldPlain } from '@/utils/domain/text/fold-plain';
import type { SensitivePolicy } from '@/utils/model/desk-policy';
import type { Ticket } from '@/utils/model/ticket';
import type { CrisisLevel } from '@/utils/model/workspace';

export type SensitiveReason = 'kind' | 'word' | 'incident';

/** Whether a reply wants an approval before it goes out, and why. */
export interface Sensitivity {
  readonly isSensitive: boolean;
  readonly reasons: readonly SensitiveReason[];
  /** Words of the policy that were found, in the reply or in what it answers. */
  readonly words: readonly string[];
}

/** Words of a list that a text holds, in the order of the list; folded for width and case. */
export function wordsIn(text: string, words: readonly string[]): readonly string[] {
  const folded = foldPlain(text);
  return words.filter((word) => {
    const wanted = foldPlain(word);
    return wanted !== '' && folded.includes(wanted);
  });
}

/**
 * Whether a reply to a ticket wants an approval.
 *
 * @param level highest level of the incidents that are open for the ticket's account; 0 = none
 */
export function judgeReply(
  ticket: Pick<Ticket, 'kind' | 'text'>,
  reply: string,
  policy: SensitivePolicy,
  level: CrisisLevel,
): Sensitivity {
  if (!policy.on) return { isSensitive: false, reasons: [], words: [] };
  const words = wordsIn(`${reply}\n${ticket.text}`, policy.words);
  const reasons: SensitiveReason[] = [];
  if (policy.kinds.includes(ticket.kind)) reasons.push('kind');
  if (words.length > 0) reasons.push('word');
  if (policy.fromLevel > 0 && level >= policy.fromLevel) reasons.push('incident');
  return { isSensitive: reasons.length > 0, reasons, words };
}
