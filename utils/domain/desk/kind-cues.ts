import type { TicketKind } from '@/utils/model/ticket';

/** A word, or a pattern between slashes, and how much it speaks for the kind: 1 hints, 2 says so, 4 leaves no doubt. */
export type Cue = readonly [source: string, weight: number];

/** What people write under company posts, by what they want. Folded for width and case before it is looked for. */
export const KIND_CUES: Readonly<Record<TicketKind, readonly Cue[]>> = {
  question: [
    ['请问', 3],
    ['咨询', 2],
    ['怎么', 1],
    ['多少钱', 3],
    ['几点', 3],
    ['/[吗嘛么][?!。~]*$/', 2],
    ['?', 1.5],
  ],
  complaint: [
    ['投诉', 4],
    ['退款', 2],
    ['差评', 3],
    ['不回复', 2],
    ['质量', 1],
  ],
  suggestion: [
    ['建议', 3],
    ['希望', 2],
    ['能不能出', 2],
  ],
  praise: [
    ['好评', 3],
    ['喜欢', 2],
    ['支持', 2],
    ['好看', 2],
    ['加油', 2],
  ],
  abuse: [
    ['骗子', 2],
    ['垃圾', 2],
    ['滚', 2],
    ['傻逼', 4],
  ],
  media: [
    ['记者', 4],
    ['采访', 4],
    ['媒体', 3],
  ],
  help: [
    ['求助', 4],
    ['救命', 3],
    ['急', 1],
  ],
};
