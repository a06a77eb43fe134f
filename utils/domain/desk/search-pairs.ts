import type { Ticket } from '@/utils/model/ticket';
import { searchText } from './fits-filter';

/** Letters and pairs of neighbouring letters of a folded text, each once: what an index of searches is made of. */
export function pairsOf(folded: string): readonly string[] {
  const pairs = new Set<string>();
  for (const word of folded.split(/\s+/)) {
    const letters = [...word];
    for (const [i, letter] of letters.entries()) {
      pairs.add(letter);
      const next = letters[i + 1];
      if (next !== undefined) pairs.add(letter + next);
    }
  }
  return [...pairs];
}

/** Pairs that a text must hold to hold this word; a word of one letter is looked for by itself. */
export function wantedPairs(word: string): readonly string[] {
  const letters = [...word];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}

/** What a ticket can be found by. */
export const ticketPairs = (ticket: Ticket): readonly string[] => pairsOf(searchText(ticket));
