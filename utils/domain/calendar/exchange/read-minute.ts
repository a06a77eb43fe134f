import { DAY_MS } from '@/utils/core/day';
import { type Cell, narrowText, SHEET_DAY_0 } from './cell';

type ToHour = (hour: number) => number | undefined;

const evening: ToHour = (hour) => (hour >= 5 && hour <= 11 ? hour + 12 : hour >= 17 ? hour : undefined);
/** Which hour of the day is meant after a word for a part of it; undefined = it does not fit the word. */
const DAY_PARTS: readonly (readonly [RegExp, ToHour])[] = [
  [/^凌晨/, (hour) => (hour <= 6 ? hour : undefined)],
  [/^(?:清晨|早晨|早上|上午|早)/, (hour) => (hour <= 12 ? hour : undefined)],
  [/^中午/, (hour) => (hour <= 2 && hour > 0 ? hour + 12 : hour >= 11 && hour <= 14 ? hour : undefined)],
  [
    /^(?:下午|午后)/,
    (hour) => (hour >= 1 && hour <= 7 ? hour + 12 : hour >= 12 && hour < 20 ? hour : undefined),
  ],
  // 晚上12点 is midnight, but nobody can say of which day
  [/^(?:傍晚|晚上|晚间|夜里|夜间|晚)/, evening],
];

/** Hour of twelve with am or pm. */
const ofTwelve = (hour: number, half: string): number | undefined =>
  hour < 1 || hour > 12 ? undefined : (hour % 12) + (half === 'p' ? 12 : 0);

/** There is no time: the day is meant. */
const NONE = ['', '全天', '待定', '不限', 'all day', 'tbd', '-', '—'];
/** Hour, minute after a colon, minute after 点 or 时, 半, and am or pm. */
const TIME = /^(\d{1,2})(?::(\d{1,2})(?::\d\d)?|[点时](?:(\d{1,2})分?|(半)|整)?)?(?:([ap])\.?m\.?)?$/;

/** Minute of a part of a day, 0 to 1, as sheets keep times. */
function ofPart(part: number): number | undefined {
  const minute = Math.round(part * 1440);
  return part >= 0 && minute < 1440 ? minute : undefined;
}

/**
 * Minute of the day, or `none` where the cell says that there is no time yet. Takes `8:30`, `08:30:00`, `20：00`, `8点`,
 * `8点半`, `8时30分`, `晚上8点`, `下午3:30`, `8pm`, `8:30 PM`, and fractions of a day and times of a sheet. Undefined for
 * what is no time, or could be two: `8`, `24:00`, `晚上12点`, `18:00-20:00`.
 */
export function readMinute(cell: Cell): number | 'none' | undefined {
  if (typeof cell === 'number') return ofPart(cell);
  if (cell instanceof Date) {
    const days = (cell.getTime() - SHEET_DAY_0) / DAY_MS;
    return ofPart(days - Math.floor(days));
  }
  const text = narrowText(cell).toLowerCase();
  if (NONE.includes(text)) return 'none';
  if (/^0?\.\d+$/.test(text)) return ofPart(Number(text));
  const part = DAY_PARTS.find(([word]) => word.test(text));
  const bare = (part ? text.replace(part[0], '') : text).replace(/\s+/g, '');
  const [, given, colon, after, half, noon] = TIME.exec(bare) ?? [];
  if (given === undefined || /^\d+$/.test(bare)) return undefined;
  const minute = half === undefined ? Number(colon ?? after ?? 0) : 30;
  const hour =
    part?.[1](Number(given)) ?? (part ? undefined : noon ? ofTwelve(Number(given), noon) : Number(given));
  if (hour === undefined || hour > 23 || minute > 59) return undefined;
  return hour * 60 + minute;
}
