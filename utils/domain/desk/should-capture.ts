import type { DeskPolicy } from '@/utils/model/desk-policy';
import type { TicketAuthor, TicketKind } from '@/utils/model/ticket';
import { authorName } from './comment-words';
import { wordsIn } from './sensitive';

/** Why a comment became a ticket, or did not. */
export type CaptureAnswer =
  | { readonly captured: true; readonly because: 'all' | 'kind' | 'word' }
  | {
      readonly captured: false;
      readonly because: 'off' | 'own' | 'exempt' | 'old' | 'kind' | 'word';
    };

/** What the answer depends on besides the policy. */
export interface CaptureFacts {
  readonly accountUid: string;
  readonly author: TicketAuthor;
  readonly text: string;
  /** epoch ms. */
  readonly saidAt: number;
  readonly kind: TicketKind;
}

const ASKING: readonly TicketKind[] = ['question', 'complaint', 'suggestion', 'help', 'media'];

/** Company accounts and people who asked to be left alone: what they say never becomes a ticket by itself. */
export interface LeftAlone {
  /** Company accounts; the name where the page knows no uid. */
  readonly own: readonly TicketAuthor[];
  readonly exempt?: readonly TicketAuthor[];
}

/** A line of the policy: digits alone are a uid, anything else a nickname. */
export const authorOfLine = (line: string): TicketAuthor =>
  /^\d{6,20}$/.test(line) ? { uid: line, name: '' } : { name: line.replace(/^@/, '') };

/** By uid where both are known: anybody can take a name. */
const isOneOf = (author: TicketAuthor, list: readonly TicketAuthor[]): boolean =>
  list.some((one) =>
    one.uid !== undefined && author.uid !== undefined
      ? one.uid === author.uid
      : one.name !== '' && authorName(one.name) === authorName(author.name),
  );

/** Words that always make a ticket: those of the policy, and those that are watched for a crisis. */
export const watchWords = ({ capture, watch }: Pick<DeskPolicy, 'capture' | 'watch'>): readonly string[] => [
  ...capture.words,
  ...watch.terms.map(({ term }) => term),
];

/** Whether a comment that is seen under an own post becomes a ticket by itself at an instant, epoch ms. */
export function shouldCapture(
  facts: CaptureFacts,
  policy: Pick<DeskPolicy, 'capture' | 'watch'>,
  { own, exempt = [] }: LeftAlone,
  now: number,
): CaptureAnswer {
  const { capture } = policy;
  const rule = Object.hasOwn(capture.byAccount, facts.accountUid)
    ? (capture.byAccount[facts.accountUid] ?? capture.rule)
    : capture.rule;
  if (rule === 'off') return { captured: false, because: 'off' };
  if (isOneOf(facts.author, own)) return { captured: false, because: 'own' };
  if (isOneOf(facts.author, exempt)) return { captured: false, because: 'exempt' };
  if (now - facts.saidAt > capture.maxAgeHours * 3_600_000) return { captured: false, because: 'old' };
  if (wordsIn(facts.text, watchWords(policy)).length > 0) return { captured: true, because: 'word' };
  if (rule === 'all') return { captured: true, because: 'all' };
  if (rule === 'words') return { captured: false, because: 'word' };
  return ASKING.includes(facts.kind)
    ? { captured: true, because: 'kind' }
    : { captured: false, because: 'kind' };
}
