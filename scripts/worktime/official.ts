import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FESTIVAL_NAMES, festivalOf } from '@/utils/domain/worktime/festivals';
import type { HolidayDay, HolidayYear } from '@/utils/model/worktime';
import { NOTICES } from './notices';

const require = createRequire(import.meta.url);

const readPackage = (name: string, file: string): unknown =>
  JSON.parse(readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file), 'utf8'));

export const packageVersion = (name: string): string =>
  (readPackage(name, 'package.json') as { readonly version: string }).version;

/** `English name,中文名,days` by date. */
interface ChineseDays {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

const nameOf = (value: string): string => {
  const name = value.split(',')[1] ?? '';
  const festival = festivalOf(name);
  return festival === 'other' ? name : FESTIVAL_NAMES[festival];
};

/** The years that have a notice on file here, as chinese-days gives them; the end of December goes to 元旦's year. */
export function readOfficial(): readonly HolidayYear[] {
  const { holidays, workdays } = readPackage('chinese-days', 'dist/chinese-days.json') as ChineseDays;
  const rows = (from: Readonly<Record<string, string>>, isOffDay: boolean): HolidayDay[] =>
    Object.entries(from).map(([date, value]) => ({ date, name: nameOf(value), isOffDay }));
  const all = [...rows(holidays, true), ...rows(workdays, false)].sort((a, b) => (a.date < b.date ? -1 : 1));
  const noticeOf = ({ date, name }: HolidayDay): number =>
    Number(date.slice(0, 4)) + (date.slice(5) >= '12-25' && name === FESTIVAL_NAMES['new-year'] ? 1 : 0);
  return NOTICES.map(({ year, papers }) => ({
    year,
    papers,
    days: all.filter((day) => noticeOf(day) === year),
  }));
}

interface HolidayCalendar {
  readonly dates: readonly { readonly date: string; readonly type: 'public_holiday' | 'transfer_workday' }[];
}

/** What the second package says: date → off. */
export const readSecond = (years: readonly number[]): ReadonlyMap<string, boolean> =>
  new Map(
    years
      .flatMap((year) => (readPackage('holiday-calendar', `data/CN/${year}.json`) as HolidayCalendar).dates)
      .map(({ date, type }) => [date, type === 'public_holiday']),
  );
