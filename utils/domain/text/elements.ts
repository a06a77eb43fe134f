import { countCharacters } from './length';
import { readLottery } from './lottery';
import { type TokenKind, tokenize } from './tokenize';
import { findTopicFaults } from './topics';

/** What is attached to the box besides text; undefined = not seen. */
export interface Attachments {
  readonly pictures?: number;
  readonly video?: number;
  readonly audio?: number;
  /** Vote, place, product and other cards. */
  readonly app?: number;
}

/** The nine elements of a post as counts, with what may be wrong about them. */
export interface PostElements {
  /** Characters as Weibo counts them. */
  readonly text: number;
  readonly pictures: number;
  readonly video: number;
  readonly audio: number;
  readonly links: number;
  readonly mentions: number;
  /** Ordinary topics; super-topics are counted beside them. */
  readonly topics: number;
  readonly superTopics: number;
  readonly app: number;
  readonly emoji: number;
  readonly lottery: boolean;
  readonly unclosedTopics: number;
}

/** Emoji characters (not digits or ©): one per pictograph, whatever joins or colours it. */
const PICTOGRAPH =
  /\p{RI}{2}|\p{Extended_Pictographic}(?:\ufe0f|\p{EMod}|\u200d\p{Extended_Pictographic}\ufe0f?)*/gu;
const PLAIN_SYMBOL = /^[\u00a9\u00ae\u2122\u2194-\u21aa]$/;

/** Counts the nine elements (文字 图片 视频 音频 链接 @ # app 表情) of a text and its attachments. */
export function countElements(text: string, attached: Attachments = {}): PostElements {
  const tokens = tokenize(text);
  const count = (kind: TokenKind): number => tokens.filter((token) => token.kind === kind).length;
  const pictographs = (text.match(PICTOGRAPH) ?? []).filter((symbol) => !PLAIN_SYMBOL.test(symbol)).length;
  return {
    text: countCharacters(text),
    pictures: attached.pictures ?? 0,
    video: attached.video ?? 0,
    audio: attached.audio ?? 0,
    links: count('link'),
    mentions: count('mention'),
    topics: count('topic'),
    superTopics: count('super-topic'),
    app: attached.app ?? 0,
    emoji: count('emoji') + pictographs,
    lottery: readLottery(text).kind === 'announce',
    unclosedTopics: findTopicFaults(text, tokens).length,
  };
}
