import { foldPlain } from '@/utils/domain/text/fold-plain';
import type { AnswerSuggestion } from '@/utils/model/desk-view';
import type { Ticket } from '@/utils/model/ticket';
import { commentWords, commonShare } from './comment-words';

/** A question that was answered, and the answer. */
export interface PastAnswer extends Omit<AnswerSuggestion, 'likeness'> {
  readonly accountUid: string;
  /** A person ticked that it answers the question. */
  readonly answersCore: boolean;
}

/** What the answered tickets have to offer; nothing of one that was erased or thrown away. */
export function pastAnswers(ticket: Ticket): readonly PastAnswer[] {
  if (ticket.erasedAt !== undefined || ticket.outcome?.type === 'discarded') return [];
  return ticket.replies
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, byName, at, answersCore }) => ({
      ticketId: ticket.id,
      question: ticket.text,
      answer: text,
      byName,
      at,
      accountUid: ticket.accountUid,
      answersCore,
    }));
}

/** Neighbouring characters as numbers: two UTF-16 units in one. */
function gramsOf(text: string): ReadonlyMap<number, number> {
  const words = foldPlain(text).replace(/[^\p{L}\p{N}]/gu, '');
  const grams = new Map<number, number>();
  const add = (gram: number) => grams.set(gram, (grams.get(gram) ?? 0) + 1);
  if (words.length === 1) add(words.charCodeAt(0));
  for (let i = 0; i + 1 < words.length; i++) add(words.charCodeAt(i) * 0x10000 + words.charCodeAt(i + 1));
  return grams;
}

/** Answers this much alike are one answer. */
const SAME_ANSWER = 0.85;
/** Below it nothing is suggested. */
const LEAST = 0.18;

/**
 * Answers given to something alike, the best first: what two questions have in common, weighed by how rare it is
 * among all (tf-idf, cosine over pairs of characters). Of answers that nearly agree one is shown. Pure, and local.
 */
export function suggestAnswers(
  text: string,
  past: readonly PastAnswer[],
  { limit, accountUid }: { readonly limit: number; readonly accountUid?: string },
): readonly AnswerSuggestion[] {
  const wanted = gramsOf(text);
  if (wanted.size === 0 || past.length === 0) return [];
  const grams = past.map(({ question }) => gramsOf(question));
  const seenIn = new Map<number, number>();
  for (const one of grams) for (const gram of one.keys()) seenIn.set(gram, (seenIn.get(gram) ?? 0) + 1);
  const idf = (gram: number) => Math.log(1 + past.length / (1 + (seenIn.get(gram) ?? 0)));
  const normOf = (one: ReadonlyMap<number, number>) => {
    let sum = 0;
    for (const [gram, count] of one) sum += (count * idf(gram)) ** 2;
    return Math.sqrt(sum);
  };
  const norm = normOf(wanted);
  const scored: { readonly past: PastAnswer; readonly likeness: number }[] = [];
  grams.forEach((one, i) => {
    const item = past[i];
    if (!item) return;
    let dot = 0;
    for (const [gram, count] of wanted) {
      const other = one.get(gram);
      if (other !== undefined) dot += count * other * idf(gram) ** 2;
    }
    if (dot === 0) return;
    const likeness = Math.min(1, dot / (norm * normOf(one)));
    if (likeness >= LEAST) scored.push({ past: item, likeness });
  });
  const rankOf = ({ past: one, likeness }: (typeof scored)[number]) =>
    likeness * (one.accountUid === accountUid ? 1.05 : 1) * (one.answersCore ? 1.05 : 1);
  scored.sort(
    (a, b) => rankOf(b) - rankOf(a) || b.past.at - a.past.at || (a.past.ticketId < b.past.ticketId ? -1 : 1),
  );
  const chosen: AnswerSuggestion[] = [];
  for (const { past: one, likeness } of scored) {
    if (chosen.length >= limit) break;
    const words = commentWords(one.answer);
    if (chosen.some(({ answer }) => commonShare(words, commentWords(answer)) >= SAME_ANSWER)) continue;
    const { ticketId, question, answer, byName, at } = one;
    chosen.push({ ticketId, question, answer, byName, at, likeness });
  }
  return chosen;
}
