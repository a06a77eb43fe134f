import type { Span } from '@/utils/model/span';

export const FACT_KINDS = ['date', 'time', 'price', 'percent', 'number', 'mention', 'link', 'name'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** What can be verified without asking anybody: the weekday that belongs to a date, and whether the text names another. */
export interface WeekdayCheck {
  /** 0 Sunday … 6 Saturday. */
  readonly weekday: number;
  /** The weekday the text claims, when it claims one. */
  readonly claimed?: number;
}

/** Something in a text that a reviewer ticks off one by one. */
export interface Fact extends Span {
  readonly kind: FactKind;
  readonly text: string;
  readonly check?: WeekdayCheck;
}

const WEEKDAYS = '日一二三四五六';
const DATE =
  /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号](?:\s*[（(]?\s*(?:星期|周|礼拜)([一二三四五六日天])\s*[)）]?)?/gu;
const PATTERNS: readonly (readonly [FactKind, RegExp])[] = [
  ['link', /https?:\/\/[\w$%&~#/.\-;:=,?]{4,}/gu],
  ['mention', /@[\u4e00-\u9fa5\w·-]{1,30}/gu],
  [
    'time',
    /(?:[上下]午|早上|中午|晚上|今晚|明早)?\s*\d{1,2}\s*(?:[:：]\s*\d{2}|点(?:\s*\d{1,2}\s*分|半)?)/gu,
  ],
  [
    'price',
    /[¥￥]\s*\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s*(?:万|亿)?\s*(?:元|块钱|块|角)(?![素宝])|[1-9](?:\.\d)?\s*折/gu,
  ],
  ['percent', /\d+(?:\.\d+)?\s*%|百分之[一二三四五六七八九十百零点\d]+/gu],
  ['name', /《[^》]{1,40}》|「[^」]{1,30}」/gu],
  ['number', /\d[\d,]*(?:\.\d+)?\s*(?:万|亿)?\s*(?:[个位名家款份杯瓶件年天倍人次米克升]|小时|分钟|公里)?/gu],
];

/** Weekday of a civil date; undefined when there is no such day. */
function weekdayOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getUTCDay() : undefined;
}

function datesOf(text: string, year: number): Fact[] {
  return [...text.matchAll(DATE)].map((match) => {
    const [whole, y, month, day, claimed] = match;
    const weekday = weekdayOf(Number(y ?? year), Number(month), Number(day));
    const said = claimed === undefined ? undefined : WEEKDAYS.indexOf(claimed === '天' ? '日' : claimed);
    return {
      kind: 'date',
      text: whole.trim(),
      start: match.index,
      end: match.index + whole.trimEnd().length,
      check: weekday === undefined ? undefined : { weekday, claimed: said },
    };
  });
}

/**
 * Facts of a text in the order of their place: dates, times, prices, percentages, names in brackets, mentions, links
 * and the numbers left over. `year` = the year a date without one belongs to. No two facts overlap.
 */
export function extractFacts(text: string, year: number): readonly Fact[] {
  const facts = datesOf(text, year);
  const isTaken = (start: number, end: number) => facts.some((one) => start < one.end && end > one.start);
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const lead = match[0].length - match[0].trimStart().length;
      const start = match.index + lead;
      const end = match.index + match[0].trimEnd().length;
      if (!isTaken(start, end)) facts.push({ kind, start, end, text: text.slice(start, end) });
    }
  }
  return facts.sort((a, b) => a.start - b.start);
}
