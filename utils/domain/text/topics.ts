import type { Span } from '@/utils/model/span';
import { type Token, tokenize } from './tokenize';

/** Something wrong with a `#`: left open, nothing between two hashes, or a pair that swallowed running text. */
export interface TopicFault extends Span {
  readonly kind: 'unclosed' | 'empty' | 'swallowed';
}

/** Sentence punctuation or a line break inside a topic means that its two hashes belong to different topics. */
const RUNNING_TEXT = /[\n。！？!?；;]/;

/** Where an open topic plausibly ends, for marking: the run up to white space or sentence punctuation. */
const TOPIC_RUN = /^#[^#\s，。！？,!?；;、]*/;

/**
 * Finds hashes that do not make the topic the writer meant. Weibo pairs hashes from the left, so one missing hash
 * turns the running text between two topics into a topic: reported as `swallowed`.
 */
export function findTopicFaults(
  text: string,
  tokens: readonly Token[] = tokenize(text),
): readonly TopicFault[] {
  const faults: TopicFault[] = [];
  for (const token of tokens) {
    if (token.kind === 'topic' && (RUNNING_TEXT.test(token.value) || token.value.trim() === '')) {
      faults.push({
        kind: token.value.trim() === '' ? 'empty' : 'swallowed',
        start: token.start,
        end: token.end,
      });
    }
    if (token.kind !== 'text') continue;
    for (const hash of token.raw.matchAll(/#+/g)) {
      const start = token.start + hash.index;
      if (hash[0].length > 1) {
        faults.push({ kind: 'empty', start, end: start + hash[0].length });
        continue;
      }
      const run = TOPIC_RUN.exec(text.slice(start, token.end))?.[0] ?? '#';
      faults.push({ kind: 'unclosed', start, end: start + run.length });
    }
  }
  return faults;
}
