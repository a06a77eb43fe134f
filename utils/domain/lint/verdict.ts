import type { Span } from '@/utils/model/span';
import type { CompiledRule } from './compile-rule';
import { firstInSentence } from './exemptions/apply';
import { isAllowed, standsInWindow } from './hit-filter';
import type { LintMemory } from './memory';
import type { View } from './view';

/** What the sentence of a hit says about it. */
export interface Verdict {
  /** Whether the text around it is as the rule wants it. */
  readonly stands: boolean;
  /** Place, in the rule's list, of the first exemption that the sentence gives; -1 = none. */
  readonly exemption: number;
}

const FALLS: Verdict = { stands: false, exemption: -1 };

function judgeInSentence(view: View, place: Span, sentence: Span, rule: CompiledRule): Verdict {
  if (isAllowed(view, place, rule.allow)) return FALLS;
  if (rule.window !== 'post' && !standsInWindow(view, place, rule)) return FALLS;
  return { stands: true, exemption: firstInSentence(view, place, sentence, rule.exemptions) };
}

const ROOM = 8192;

/** The verdict on a hit: of the text it depends on its sentence only, so it is remembered by that. */
export function reachVerdict(view: View, place: Span, rule: CompiledRule, memory: LintMemory): Verdict {
  const sentence = view.windowOf(place, 'sentence');
  const start = place.start - sentence.start;
  const end = place.end - sentence.start;
  if (rule.looksFar || end >= ROOM) return judgeInSentence(view, place, sentence, rule);
  const verdicts = view.verdictsOn(sentence, memory);
  const key = (rule.number * ROOM + start) * ROOM + end;
  let verdict = verdicts.get(key);
  if (!verdict) {
    verdict = judgeInSentence(view, place, sentence, rule);
    verdicts.set(key, verdict);
  }
  return verdict;
}
