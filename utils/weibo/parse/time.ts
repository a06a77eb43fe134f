/** A moment as the page tells it; `precision` is the smallest thing it said. */
export interface ShownTime {
  /** epoch ms. */
  readonly at: number;
  readonly precision: 'second' | 'minute' | 'hour' | 'day';
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Weibo shows Beijing time to everybody; no summer time since before Weibo existed. */
const BEIJING = 8 * HOUR;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

const AGO = /^(\d+)\s?(秒|分钟|小时)前$/;
const DAY_WORD = /^(今天|昨天|前天)\s*(\d{1,2}):(\d{2})$/;
const MONTH_DAY = /^(\d{1,2})(?:-|月)(\d{1,2})日?(?:\s+(\d{1,2}):(\d{2}))?$/;
const FULL = /^(\d{2}|\d{4})(?:[-/年])(\d{1,2})(?:[-/月])(\d{1,2})日?(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const JSON_DATE =
  /^(?:[A-Z][a-z]{2}) ([A-Z][a-z]{2}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) ([+-]\d{2})(\d{2}) (\d{4})$/;

/**
 * Reads every form of time Weibo shows (刚刚, N分钟前, 昨天 HH:mm, M-D HH:mm, YY-M-D HH:mm, full dates, the JSON date).
 * `now` is epoch ms and only used by the relative forms. Undefined for anything else, impossible dates included.
 */
export function parseTime(shown: string, now: number): ShownTime | undefined {
  const text = shown.trim();
  if (text === '刚刚') return { at: now, precision: 'minute' };
  return parseAgo(text, now) ?? parseDayWord(text, now) ?? parseJsonDate(text) ?? parseDate(text, now);
}

function parseAgo(text: string, now: number): ShownTime | undefined {
  const match = AGO.exec(text);
  if (!match) return undefined;
  const n = Number(match[1]);
  if (match[2] === '小时') return { at: now - n * HOUR, precision: 'hour' };
  return { at: now - n * (match[2] === '秒' ? 1000 : MINUTE), precision: 'minute' };
}

function parseDayWord(text: string, now: number): ShownTime | undefined {
  const match = DAY_WORD.exec(text);
  if (!match) return undefined;
  const back = match[1] === '今天' ? 0 : match[1] === '昨天' ? 1 : 2;
  const day = new Date(now + BEIJING - back * DAY);
  return beijing(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), match[2], match[3]);
}

function parseDate(text: string, now: number): ShownTime | undefined {
  const full = FULL.exec(text);
  if (full) {
    const year = Number(full[1]);
    return beijing(
      year < 100 ? 2000 + year : year,
      Number(full[2]),
      Number(full[3]),
      full[4],
      full[5],
      full[6],
    );
  }
  const short = MONTH_DAY.exec(text);
  if (!short) return undefined;
  const year = new Date(now + BEIJING).getUTCFullYear();
  const read = (y: number) => beijing(y, Number(short[1]), Number(short[2]), short[3], short[4]);
  const time = read(year);
  // A page drawn before New Year still says 12-31 after it.
  return time && time.at > now + DAY ? read(year - 1) : (time ?? read(year - 1));
}

function parseJsonDate(text: string): ShownTime | undefined {
  const match = JSON_DATE.exec(text);
  if (!match) return undefined;
  const month = MONTHS.indexOf(match[1] ?? '-') / 3 + 1;
  const time = beijing(Number(match[8]), month, Number(match[2]), match[3], match[4], match[5]);
  const offset = Number(match[6]) * HOUR + Math.sign(Number(match[6]) || 1) * Number(match[7]) * MINUTE;
  return time && { ...time, at: time.at + BEIJING - offset };
}

function beijing(
  year: number,
  month: number,
  day: number,
  hour?: string,
  minute?: string,
  second?: string,
): ShownTime | undefined {
  const [h, m, s] = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && h < 24 && m < 60 && s < 60;
  if (!real) return undefined;
  return {
    at: date.getTime() - BEIJING + h * HOUR + m * MINUTE + s * 1000,
    precision: second !== undefined ? 'second' : hour !== undefined ? 'minute' : 'day',
  };
}
