import { foldPlain } from '@/utils/domain/text/fold-plain';
import { type Priority, TICKET_KINDS, type TicketKind } from '@/utils/model/ticket';
import { KIND_CUES } from './kind-cues';

/** A kind as guessed from the words, and why. */
export interface KindGuess {
  readonly kind: TicketKind;
  readonly priority: Priority;
  /** What spoke for it, as it stands in the (folded) text; empty = nothing did, and it is taken as talk. */
  readonly words: readonly string[];
  /** 0 = no hint at all, 1 = no doubt. */
  readonly confidence: number;
}

/** A company's own word for a kind: it wins over everything the extension knows. */
export interface OwnWord {
  readonly word: string;
  readonly kind: TicketKind;
}

interface Test {
  readonly find: (text: string) => string | undefined;
  readonly weight: number;
}

const testOf = (source: string, weight: number): Test => {
  if (!source.startsWith('/')) {
    return { weight, find: (text) => (text.includes(source) ? source : undefined) };
  }
  const pattern = new RegExp(source.slice(1, -1), 'u');
  return { weight, find: (text) => pattern.exec(text)?.[0] };
};

const TESTS = TICKET_KINDS.map((kind) => ({
  kind,
  tests: KIND_CUES[kind].map(([source, weight]) => testOf(source, weight)),
}));

/** Of kinds that are as likely the one that must not be overlooked. */
const RANK: readonly TicketKind[] = [
  'media',
  'help',
  'complaint',
  'question',
  'suggestion',
  'abuse',
  'praise',
];

const priorityOf = (kind: TicketKind): Priority =>
  kind === 'media' || kind === 'help' ? 'high' : kind === 'praise' ? 'low' : 'normal';

/** What a comment is, by its words (zh). Talk that asks for nothing counts as praise: it wants no answer. */
export function guessKind(text: string, own: readonly OwnWord[] = []): KindGuess {
  const folded = foldPlain(text);
  const told = own.find(({ word }) => word.trim() !== '' && folded.includes(foldPlain(word)));
  if (told) return { kind: told.kind, priority: priorityOf(told.kind), words: [told.word], confidence: 1 };
  let best: { kind: TicketKind; score: number; words: readonly string[] } | undefined;
  for (const { kind, tests } of TESTS) {
    let score = 0;
    const words: string[] = [];
    for (const { find, weight } of tests) {
      const hit = find(folded);
      if (hit === undefined) continue;
      score += weight;
      words.push(hit);
    }
    const isBetter =
      !best || score > best.score || (score === best.score && RANK.indexOf(kind) < RANK.indexOf(best.kind));
    if (score > 0 && isBetter) best = { kind, score, words };
  }
  if (!best) return { kind: 'praise', priority: 'low', words: [], confidence: 0 };
  return {
    kind: best.kind,
    priority: priorityOf(best.kind),
    words: best.words,
    confidence: Math.min(1, best.score / 4),
  };
}
