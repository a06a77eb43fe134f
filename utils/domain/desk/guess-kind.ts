import { foldPlain } from '@/utils/domain/text/fold-plain';
import type { OwnWord } from '@/utils/model/desk-policy';
import type { WatchTerm } from '@/utils/model/incident';
import { PRIORITIES, type Priority, type TicketKind } from '@/utils/model/ticket';
import { KIND_CUES } from './kind-cues';
import { BACK_SIGN } from './kind-cues-hard';
import { wordsIn } from './sensitive';

/** A kind as guessed from the words, and why. */
export interface KindGuess {
  readonly kind: TicketKind;
  readonly priority: Priority;
  /** What spoke for it, as it stands in the (folded) text; empty = nothing did, and it is taken as talk. */
  readonly words: readonly string[];
  /** 0 = no hint at all, 1 = no doubt. */
  readonly confidence: number;
}

/** Points at which there is no doubt left. */
const CERTAIN = 6;

/** Of kinds that are as likely the one that must not be overlooked comes first. */
const RANK = [
  'media',
  'help',
  'complaint',
  'suggestion',
  'question',
  'abuse',
  'praise',
] as const satisfies readonly TicketKind[];

const TESTS = RANK.map((kind) => ({
  kind,
  cues: KIND_CUES[kind].map(([source, weight]) => ({ pattern: new RegExp(source, 'u'), weight })),
}));

/** Danger to life or limb does not wait. */
const DANGER =
  /救命|自杀|轻生|活不下去|不想活|晕倒|昏迷|骨折|起火|着火|冒烟|爆炸|漏电|燃气|煤气|被困|误吞|走丢|走失|急诊|中毒/u;

function priorityOf(kind: TicketKind, folded: string): Priority {
  if (kind === 'help') return DANGER.test(folded) ? 'urgent' : 'high';
  if (kind === 'media') return 'high';
  return kind === 'praise' || kind === 'suggestion' ? 'low' : 'normal';
}

/**
 * Praise that is taken back: 不好吃, 没有以前好喝, 不是很满意. Written as one sign, which the cues of a complaint know, so
 * that the words of praise in it do not count.
 */
const TAKEN_BACK =
  /(?:(?<!好)不(?!妨)是?(?:太|很|怎么|那么|特别|够|大|咋|甚)?|没(?:有)?(?:觉得|想象|期待|以前|之前|上次|原来|别家|那么|这么|什么|多么|人|啥)?[^,。!?;~ ]{0,5}?|算不上|谈不上|毫无|无法|难以)(?:多)?(?:好(?!不好)(?:吃|喝|看|用|听|玩|使|评|闻)?(?!转|了|友|像|久|多|几|办)|满意|值得|值了|推荐|热情|专业|喜欢|划算|新鲜|方便|舒服|干净|理想|尊重|合适|实用|准时|及时|良心|周到|靠谱|给力|入味|诚意|负责|支持|贴心|规范|便宜)/gu;

function kindOf(text: string, own: readonly OwnWord[]): KindGuess {
  const folded = foldPlain(text);
  const takenBack: string[] = [];
  const read = folded.replace(TAKEN_BACK, (words) => {
    takenBack.push(words);
    return BACK_SIGN;
  });
  const told = own.find(({ word }) => word.trim() !== '' && folded.includes(foldPlain(word)));
  if (told) {
    return { kind: told.kind, priority: priorityOf(told.kind, folded), words: [told.word], confidence: 1 };
  }
  let best: { kind: TicketKind; score: number; words: readonly string[] } | undefined;
  for (const { kind, cues } of TESTS) {
    const hits = cues.flatMap(({ pattern, weight }) => {
      const hit = pattern.exec(read)?.[0].trim();
      return hit === undefined ? [] : [{ hit, weight }];
    });
    const score = hits.reduce((sum, { weight }) => sum + weight, 0);
    if (score <= (best?.score ?? 0)) continue;
    const words = hits.flatMap(({ hit }) => (hit === BACK_SIGN ? takenBack : hit === '' ? [] : [hit]));
    best = { kind, score, words: [...new Set(words)] };
  }
  if (!best) return { kind: 'praise', priority: 'low', words: [], confidence: 0 };
  const { kind, words, score } = best;
  return { kind, priority: priorityOf(kind, folded), words, confidence: Math.min(1, score / CERTAIN) };
}

/**
 * What a comment is, by its words (zh). Talk that asks for nothing counts as praise: it wants no answer.
 *
 * @param own words of the company, the first that occurs decides
 * @param watch words that are watched for a crisis: they raise the priority, from level 3 (橙) to the highest
 */
export function guessKind(
  text: string,
  own: readonly OwnWord[] = [],
  watch: readonly WatchTerm[] = [],
): KindGuess {
  const guess = kindOf(text, own);
  const level = Math.max(
    0,
    ...watch.filter(({ term }) => wordsIn(text, [term]).length > 0).map((one) => one.level),
  );
  if (level === 0) return guess;
  const least: Priority = level >= 3 ? 'urgent' : 'high';
  return PRIORITIES.indexOf(least) < PRIORITIES.indexOf(guess.priority)
    ? { ...guess, priority: least }
    : guess;
}
