import { placesOf } from '@/utils/core/json-place';
import { holidayYear, type WorktimeFile, worktimeFile } from '@/utils/model/schema/worktime';
import type { HolidayYear } from '@/utils/model/worktime';
import { checkYear } from './check-year';

/** Something in a file that does not fit: where, as `holidays[0].days[3].date`, on which line, and in words. */
export interface WorktimeFault {
  readonly field: string;
  readonly line: number;
  readonly message: string;
}

export type ParsedWorktime =
  | { readonly ok: true; readonly file: WorktimeFile }
  | ({ readonly ok: false } & WorktimeFault);

type Path = readonly PropertyKey[];
interface Fault {
  readonly path: Path;
  readonly message: string;
}

const fieldOf = (path: Path): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  ) || 'file';

/** What of a list is there twice, by a member. */
const twice = <Item>(list: string, key: keyof Item & string, items: readonly Item[]): Fault | undefined => {
  const values = items.map((item) => item[key]);
  const index = values.findIndex((value, i) => values.indexOf(value) !== i);
  return index < 0
    ? undefined
    : { path: [list, index, key], message: `${String(values[index])} is there twice` };
};

function checkYears(years: readonly HolidayYear[]): Fault | undefined {
  for (const [i, year] of years.entries()) {
    const fault = checkYear(year);
    if (fault) return { path: ['holidays', i, ...fault.path], message: fault.message };
  }
  return twice('holidays', 'year', years);
}

function checkRules({ hours, sla = [] }: WorktimeFile): Fault | undefined {
  const ids = new Set(hours?.map(({ id }) => id));
  for (const [i, { hoursId, minutes, resolutionMinutes }] of sla.entries()) {
    if (hours && hoursId !== undefined && !ids.has(hoursId)) {
      return { path: ['sla', i, 'hoursId'], message: `no hours ${hoursId}` };
    }
    if (minutes === undefined && resolutionMinutes === undefined) {
      return { path: ['sla', i], message: 'sets neither minutes nor resolutionMinutes' };
    }
  }
  return twice('sla', 'id', sla);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file of the holiday-cn data set is one year by itself; several may stand in a list. */
const isHolidayCn = (json: unknown): boolean =>
  Array.isArray(json) ? true : isObject(json) && !('format' in json) && 'year' in json;

function check(json: unknown): { readonly file: WorktimeFile } | Fault {
  if (isHolidayCn(json)) {
    const isList = Array.isArray(json);
    const parsed = holidayYear
      .array()
      .min(1)
      .max(100)
      .safeParse(isList ? json : [json]);
    const own = (path: Path): Path => (isList ? path : path.slice(1));
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return { path: own(issue?.path ?? []), message: issue?.message ?? 'invalid' };
    }
    const fault = checkYears(parsed.data);
    if (fault) return { ...fault, path: own(fault.path.slice(1)) };
    return { file: { format: 'weiheng-worktime', version: 1, holidays: parsed.data } };
  }
  const parsed = worktimeFile.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const extra = issue?.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [];
    return { path: [...(issue?.path ?? []), ...extra], message: issue?.message ?? 'invalid' };
  }
  const { holidays = [], hours = [] } = parsed.data;
  const fault = checkYears(holidays) ?? twice('hours', 'id', hours) ?? checkRules(parsed.data);
  return fault ?? { file: parsed.data };
}

/**
 * Reads a file of working time, or years of holidays as the holiday-cn data set publishes them. The first thing that
 * does not fit is named by its path and line. Nothing is guessed: a year that is not whole is refused.
 */
export function parseWorktime(text: string): ParsedWorktime {
  const places = placesOf(text);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, field: 'file', line: places.brokenAt ?? 1, message };
  }
  const checked = check(json);
  if ('file' in checked) return { ok: true, file: checked.file };
  const { path, message } = checked;
  return { ok: false, field: fieldOf(path), line: places.lineOf(path), message };
}
