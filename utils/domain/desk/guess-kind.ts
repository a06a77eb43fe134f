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

/** Points at which there is no doubt left. */
const CERTAIN = 6;

const TESTS = TICKET_KINDS.map((kind) => ({
  kind,
  cues: KIND_CUES[kind].map(([source, weight]) => ({ pattern: new RegExp(source, 'u'), weight })),
}));

/** Of kinds that are as likely the one that must not be overlooked. */
const RANK: readonly TicketKind[] = [
  'media',
  'help',
  'complaint',
  'suggestion',
  'question',
  'abuse',
  'praise',
];

/** Danger to life or limb does not wait. */
const DANGER =
  /救命|自杀|轻生|活不下去|不想活|晕倒|昏迷|骨折|起火|着火|冒烟|爆炸|漏电|燃气|煤气|被困|误吞|走丢|走失|急诊|中毒/u;

function priorityOf(kind: TicketKind, folded: string): Priority {
  if (kind === 'help') return DANGER.test(folded) ? 'urgent' : 'high';
  if (kind === 'media') return 'high';
  return kind === 'praise' || kind === 'suggestion' ? 'low' : 'normal';
}

/** What a comment is, by its words (zh). Talk that asks for nothing counts as praise: it wants no answer. */
export function guessKind(text: string, own: readonly OwnWord[] = []): KindGuess {
  const folded = foldPlain(text);
  const told = own.find(({ word }) => word.trim() !== '' && folded.includes(foldPlain(word)));
  if (told) {
    return { kind: told.kind, priority: priorityOf(told.kind, folded), words: [told.word], confidence: 1 };
  }
  let best: { kind: TicketKind; score: number; words: readonly string[] } | undefined;
  for (const kind of RANK) {
    let score = 0;
    const words: string[] = [];
    for (const { pattern, weight } of TESTS.find((one) => one.kind === kind)?.cues ?? []) {
      const hit = pattern.exec(folded)?.[0].trim();
      if (hit === undefined) continue;
      score += weight;
      if (hit !== '') words.push(hit);
    }
    if (score > (best?.score ?? 0)) best = { kind, score, words };
  }
  if (!best) return { kind: 'praise', priority: 'low', words: [], confidence: 0 };
  const { kind, words, score } = best;
  return { kind, priority: priorityOf(kind, folded), words, confidence: Math.min(1, score / CERTAIN) };
}
