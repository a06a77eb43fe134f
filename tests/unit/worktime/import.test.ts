import { describe, expect, it } from 'vitest';
import { createCalendar, dayInfo } from '@/utils/domain/worktime/create-calendar';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import { parseWorktime } from '@/utils/domain/worktime/parse-worktime';
import type { HolidayDay, HolidayYear } from '@/utils/model/worktime';

const day = (date: string, isOffDay = true, name = '国庆节'): HolidayDay => ({ date, name, isOffDay });
/** 2027 as a notice might have it: invented, but sound. */
const YEAR_2027: HolidayYear = {
  year: 2027,
  papers: ['国办发明电〔2026〕1号'],
  days: [
    day('2026-12-26', false, '元旦'),
    day('2026-12-31', true, '元旦'),
    ...['01', '02', '03'].map((one) => day(`2027-01-${one}`, true, '元旦')),
    ...['05', '06', '07', '08', '09', '10', '11', '12'].map((one) => day(`2027-02-${one}`, true, '春节')),
    day('2027-02-20', false, '春节'),
    ...['03', '04', '05'].map((one) => day(`2027-04-${one}`, true, '清明节')),
    ...['01', '02', '03', '04', '05'].map((one) => day(`2027-05-${one}`, true, '劳动节')),
    day('2027-06-09', true, '端午节'),
    day('2027-09-15', true, '中秋节'),
    ...['01', '02', '03', '04', '05', '06', '07'].map((one) => day(`2027-10-${one}`)),
    day('2027-10-09', false),
  ],
};
const FILE = { format: 'weiheng-worktime', version: 1 } as const;
const HOURS = {
  id: 'desk',
  name: '客服',
  hours: { workday: ['09:00-18:00'], weekend: [], holiday: [] },
};
const RULE = { id: 'usual', minutes: 60, clock: 'service' };

const read = (value: unknown) => parseWorktime(JSON.stringify(value, null, 2));
const fault = (value: unknown) => {
  const parsed = read(value);
  return parsed.ok ? 'read' : `${parsed.field}: ${parsed.message}`;
};
const without = (date: string): HolidayYear => ({
  ...YEAR_2027,
  days: YEAR_2027.days.filter((one) => one.date !== date),
});
const withDays = (...days: readonly HolidayDay[]): HolidayYear => ({
  ...YEAR_2027,
  days: [...YEAR_2027.days, ...days],
});

describe('files of working time', () => {
  it('may give holidays, hours and rules, each or all', () => {
    const parsed = read({ ...FILE, holidays: [YEAR_2027], hours: [HOURS], sla: [RULE] });
    expect(parsed).toMatchObject({ ok: true, file: { holidays: [YEAR_2027] } });
    if (!parsed.ok) return;
    expect(parsed.file.hours?.[0]?.exceptions).toEqual([]);
    expect(parsed.file.sla?.[0]).toMatchObject({ kinds: [], accounts: [], priorities: [] });
    expect(read(FILE)).toMatchObject({ ok: true });
  });

  it('may be a year of the holiday-cn data set, or a list of them', () => {
    const raw = {
      $schema: 'https://example.com/schema.json',
      $id: 'https://example.com/2027.json',
      ...YEAR_2027,
    };
    expect(read(raw)).toMatchObject({ ok: true, file: { holidays: [YEAR_2027] } });
    expect(read([raw])).toMatchObject({ ok: true, file: { holidays: [YEAR_2027] } });
    expect(fault({ ...raw, days: [] })).toBe('days: no days: the notice for 2027 is not in here');
    expect(fault([raw, { ...raw, days: [] }])).toBe('[1].days: no days: the notice for 2027 is not in here');
    expect(fault([])).toMatch(/^file: /);
  });

  it('name the field of what does not fit', () => {
    const first = (value: unknown) => fault(value).split(':')[0];
    expect(first({ format: 'weiheng-worktime' })).toBe('version');
    expect(first({ ...FILE, hour: [] })).toBe('hour');
    expect(first({ ...FILE, holidays: [{ ...YEAR_2027, days: [{ ...day('2027-02-30') }] }] })).toBe(
      'holidays[0].days[0].date',
    );
    expect(first({ ...FILE, hours: [{ ...HOURS, hours: { ...HOURS.hours, workday: ['9-18'] } }] })).toBe(
      'hours[0].hours.workday[0]',
    );
    expect(first({ ...FILE, hours: [] })).toBe('hours');
    expect(first({ ...FILE, sla: [{ ...RULE, clock: 'night' }] })).toBe('sla[0].clock');
    expect(first({ ...FILE, sla: [{ ...RULE, escalateAfter: [60, 30] }] })).toBe('sla[0].escalateAfter');
    const exception = { from: '2026-11-25', to: '2026-11-24', name: '盘点', spans: [] };
    expect(first({ ...FILE, hours: [{ ...HOURS, exceptions: [exception] }] })).toBe(
      'hours[0].exceptions[0].to',
    );
    expect(first(null)).toBe('file');
    expect(first('text')).toBe('file');
  });

  it('are held together: ids once, hours that exist, a rule that asks for something', () => {
    expect(fault({ ...FILE, hours: [HOURS, HOURS] })).toBe('hours[1].id: desk is there twice');
    expect(fault({ ...FILE, sla: [RULE, { ...RULE, clock: 'always' }] })).toBe(
      'sla[1].id: usual is there twice',
    );
    expect(fault({ ...FILE, hours: [HOURS], sla: [{ ...RULE, hoursId: 'night' }] })).toBe(
      'sla[0].hoursId: no hours night',
    );
    // the hours may be those that are there already
    expect(fault({ ...FILE, sla: [{ ...RULE, hoursId: 'night' }] })).toBe('read');
    expect(fault({ ...FILE, sla: [{ id: 'x', clock: 'always' }] })).toMatch(/^sla\[0\]: sets neither/);
    expect(fault({ ...FILE, holidays: [YEAR_2027, YEAR_2027] })).toBe(
      'holidays[1].year: 2027 is there twice',
    );
  });

  it('name the line, also of broken JSON', () => {
    const text = JSON.stringify({ ...FILE, holidays: [withDays(day('2027-10-07'))] }, null, 2);
    const parsed = parseWorktime(text);
    if (parsed.ok) throw new Error('read');
    expect(parsed.field).toBe(`holidays[0].days[${YEAR_2027.days.length}].date`);
    expect(text.split('\n')[parsed.line - 1]).toContain('2027-10-07');
    expect(parsed.line).toBe(text.split('\n').findLastIndex((line) => line.includes('2027-10-07')) + 1);
    expect(parseWorktime('{\n  "format": "weiheng-worktime",\n  "version": 1,\n}')).toMatchObject({
      ok: false,
      field: 'file',
      line: 4,
    });
    expect(parseWorktime('')).toMatchObject({ ok: false, line: 1 });
    expect(parseWorktime(`\uFEFF${JSON.stringify(FILE)}`)).toMatchObject({ ok: true });
  });
});

describe('a year of holidays', () => {
  const check = (year: HolidayYear) => fault({ ...FILE, holidays: [year] });

  it('is refused when it is not whole or cannot be', () => {
    expect(check(YEAR_2027)).toBe('read');
    expect(check(without('2027-02-05'))).toMatch(/^holidays\[0\]\.days: 2027-02-05 \(春节\) is not off/);
    expect(check(without('2027-06-09'))).toMatch(/2027-06-09 \(端午节\) is not off/);
    expect(check(withDays(day('2028-01-01')))).toMatch(/is no day of 2027/);
    expect(check(withDays(day('2026-12-20', false)))).toMatch(/is no day of 2027/);
    expect(check(withDays(day('2027-10-08', false)))).toMatch(/is a Monday to Friday/);
    expect(check(withDays(day('2027-10-09')))).toMatch(/2027-10-09 is there twice/);
  });

  it('may leave a statutory weekend day unsaid, but not have it worked', () => {
    expect(check(without('2027-02-06'))).toBe('read');
    const worked = {
      ...without('2027-02-06'),
      days: [...without('2027-02-06').days, day('2027-02-06', false)],
    };
    expect(check(worked)).toMatch(/2027-02-06 \(春节\) is not off/);
  });
});

describe('layers of holidays', () => {
  const imported = { origin: 'imported', at: 10, years: [YEAR_2027] } as const;

  it('cover a year once it is imported, and the last week of the year before with it', () => {
    const calendar = createCalendar(layHolidays([imported]).years);
    expect(dayInfo('2027-02-09', calendar)).toMatchObject({ kind: 'bridged', coverage: 'official' });
    expect(dayInfo('2027-02-20', calendar)).toMatchObject({ kind: 'makeup', works: true });
    expect(dayInfo('2026-12-26', calendar)).toMatchObject({ kind: 'makeup', coverage: 'official' });
    expect(dayInfo('2026-12-31', calendar)).toMatchObject({ kind: 'bridged', works: false });
    expect(dayInfo('2026-12-28', calendar)).toMatchObject({ kind: 'workday', coverage: 'official' });
    expect(dayInfo('2027-12-31', calendar)).toMatchObject({ coverage: 'inferred', missingYear: 2028 });
  });

  it('are taken whole by year: managed over imported over bundled, the later import over the earlier', () => {
    const second = { ...imported, at: 20, years: [withDays(day('2027-10-08'))] };
    const managed = { origin: 'managed', at: 0, years: [without('2027-10-09')] } as const;
    const laid = layHolidays([second, managed, imported]);
    expect(laid.origins[2027]).toBe('managed');
    expect(laid.origins[2026]).toBe('bundled');
    expect(dayInfo('2027-10-08', createCalendar(laid.years)).kind).toBe('workday');
    expect(laid.overlaps).toEqual([
      { year: 2027, kept: 'imported', dropped: 'imported', differ: ['2027-10-08'] },
      { year: 2027, kept: 'managed', dropped: 'imported', differ: ['2027-10-08', '2027-10-09'] },
    ]);
    expect(dayInfo('2027-10-08', createCalendar(layHolidays([second, imported]).years)).kind).toBe('bridged');
  });

  it('correct a bundled year, and say on which days', () => {
    const [bundled] = layHolidays().years.filter(({ year }) => year === 2026);
    if (!bundled) throw new Error('no 2026');
    const days = [...bundled.days.filter(({ date }) => date !== '2026-10-10'), day('2026-10-11', false)];
    const laid = layHolidays([{ origin: 'imported', at: 5, years: [{ ...bundled, days }] }]);
    expect(laid.overlaps).toEqual([
      { year: 2026, kept: 'imported', dropped: 'bundled', differ: ['2026-10-10', '2026-10-11'] },
    ]);
    expect(dayInfo('2026-10-10', createCalendar(laid.years)).works).toBe(false);
  });

  it('let the year below show through where one is unsound', () => {
    const broken = { origin: 'managed', at: 0, years: [without('2027-02-05')] } as const;
    const laid = layHolidays([imported, broken]);
    expect(laid.origins[2027]).toBe('imported');
    expect(laid.faults).toMatchObject([{ origin: 'managed', year: 2027 }]);
  });
});
