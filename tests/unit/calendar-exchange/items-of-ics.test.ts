import { describe, expect, it } from 'vitest';
import type { IcsRow } from '@/utils/domain/calendar/exchange/event-rows';
import { icsOfItems } from '@/utils/domain/calendar/exchange/ics-of-items';
import { itemsOfIcs } from '@/utils/domain/calendar/exchange/items-of-ics';
import { exportOptions, importOptions, planItem } from './plan-items';
import { slot } from './plan-slots';

const file = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  'UID:e-1@example.com',
  'SUMMARY:新品上市',
  ...lines,
  'END:VEVENT',
];
const rowsOf = (...lines: readonly string[]): readonly IcsRow[] => {
  const read = itemsOfIcs(file(...lines), importOptions);
  if (!read.ok) throw new Error(`${read.problem} in line ${read.line}`);
  return read.rows;
};
const timesOf = (...lines: readonly string[]): readonly string[] =>
  rowsOf(...lines).map((row) => (row.ok ? `${row.item.day} ${row.item.minute ?? 'all day'}` : row.problem));

describe('times of an event', () => {
  it.each([
    ['UTC', 'DTSTART:20260901T003000Z', '2026-09-01 510'],
    ['UTC over midnight', 'DTSTART:20260901T170000Z', '2026-09-02 60'],
    [
      'New York in summer, with another day',
      'DTSTART;TZID=America/New_York:20260901T200000',
      '2026-09-02 480',
    ],
    ['New York in winter', 'DTSTART;TZID=America/New_York:20261201T200000', '2026-12-02 540'],
    [
      'the hour that New York has twice: its first',
      'DTSTART;TZID=America/New_York:20261101T013000',
      '2026-11-01 810',
    ],
    [
      'the hour that New York leaves out: counted on',
      'DTSTART;TZID=America/New_York:20260308T023000',
      '2026-03-08 930',
    ],
    ['London', 'DTSTART;TZID=Europe/London:20261025T090000', '2026-10-25 1020'],
    ['a zone by its Windows name', 'DTSTART;TZID=China Standard Time:20260901T083000', '2026-09-01 510'],
    [
      'a zone with quotes and a prefix',
      'DTSTART;TZID="/mozilla.org/20050126_1/Asia/Tokyo":20260901T093000',
      '2026-09-01 510',
    ],
    ['no zone: the clock of Shanghai', 'DTSTART:20260901T083000', '2026-09-01 510'],
    ['the whole day', 'DTSTART;VALUE=DATE:20260901', '2026-09-01 all day'],
    [
      'the whole day in another zone is the same day',
      'DTSTART;TZID=America/New_York;VALUE=DATE:20260901',
      '2026-09-01 all day',
    ],
  ])('%s', (_, line, time) => {
    expect(timesOf(...event(line))).toEqual([time]);
  });

  it('follow a zone that only the file describes', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Office',
      'BEGIN:STANDARD',
      'DTSTART:20071104T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20070311T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const at = (time: string) => timesOf(...zone, ...event(`DTSTART;TZID=Office:${time}`));
    for (const [office, shanghai] of [
      ['20260901T200000', '2026-09-02 480'],
      ['20261201T200000', '2026-12-02 540'],
      ['20261101T013000', '2026-11-01 810'],
      ['20260308T023000', '2026-03-08 930'],
    ] as const)
      expect(at(office)).toEqual([shanghai]);
  });

  it('follow a zone as Outlook describes it, from 1601 on and without a change', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    expect(timesOf(...zone, ...event('DTSTART;TZID="Customized Time Zone":20260901T060000'))).toEqual([
      '2026-09-01 510',
    ]);
  });
});

describe('an event that comes again', () => {
  it('keeps the clock of its zone over the change of the clock', () => {
    expect(
      timesOf(...event('DTSTART;TZID=America/New_York:20261030T200000', 'RRULE:FREQ=DAILY;COUNT=4')),
    ).toEqual(['2026-10-31 480', '2026-11-01 480', '2026-11-02 540', '2026-11-03 540']);
  });

  it.each([
    ['in the range only', '20260131', 'FREQ=MONTHLY;BYMONTHDAY=-1', ['09-30', '10-31', '11-30', '12-31']],
    ['until a day', '20260901', 'FREQ=WEEKLY;UNTIL=20260915', ['09-01', '09-08', '09-15']],
    ['until an instant', '20260901', 'FREQ=WEEKLY;UNTIL=20260915T003000Z', ['09-01', '09-08', '09-15']],
    ['until just before', '20260901', 'FREQ=WEEKLY;UNTIL=20260915T002959Z', ['09-01', '09-08']],
    [
      'on the last workday of the month',
      '20260930',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3',
      ['09-30', '10-30', '11-30'],
    ],
    ['on the second Tuesday', '20260908', 'FREQ=MONTHLY;BYDAY=2TU;UNTIL=20261031', ['09-08', '10-13']],
    [
      'every other week',
      '20260830',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=4',
      ['09-13', '09-14'],
    ],
    ['every year', '20101001', 'FREQ=YEARLY', ['10-01']],
    [
      'on a day that only the start has',
      '20260902',
      'FREQ=MONTHLY;BYMONTHDAY=15;COUNT=1',
      ['09-02', '09-15'],
    ],
  ])('%s', (_, start, rule, days) => {
    expect(timesOf(...event(`DTSTART:${start}T083000`, `RRULE:${rule}`))).toEqual(
      days.map((day) => `2026-${day} 510`),
    );
  });

  it('leaves out what is taken out, and takes what is moved at its new time', () => {
    const moved = ['RECURRENCE-ID:20260903T083000', 'DTSTART:20260904T100000'];
    expect(
      timesOf(
        ...event(
          'DTSTART:20260901T083000',
          'RRULE:FREQ=DAILY;COUNT=4',
          'EXDATE:20260902T003000Z',
          'RDATE:20261001T083000',
        ),
        ...event(...moved),
      ),
    ).toEqual(['2026-09-01 510', '2026-09-04 510', '2026-10-01 510', '2026-09-04 600']);
  });

  it('says when it comes oftener than the cap, and when it does not come in the range', () => {
    expect(timesOf(...event('DTSTART:20260901T083000', 'RRULE:FREQ=DAILY')).slice(99)).toEqual([
      '2026-12-09 510',
      'capped',
    ]);
    expect(timesOf(...event('DTSTART:20250901T083000', 'RRULE:FREQ=DAILY;COUNT=3'))).toEqual([
      'out-of-range',
    ]);
  });

  it.each([
    'FREQ=HOURLY',
    'FREQ=DAILY;BYHOUR=9,15',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=NEVER',
    'FREQ=WEEKLY;BYDAY=2MO',
    // names no day at all; a program that looks for the next one would not come back
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  ])('%s is named, not laid out in part', (rule) => {
    const [row] = rowsOf(...event('DTSTART:20260901T083000', `RRULE:${rule}`));
    expect(row).toMatchObject({ ok: false, field: 'RRULE', line: 8 });
  });

  it('comes back from a rule that names no day', () => {
    expect(timesOf(...event('DTSTART:20260901T083000', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'))).toEqual(
      ['2026-09-01 510'],
    );
  });
});

describe('what another program wrote', () => {
  it('becomes a new idea for Weibo with its categories as tags, its place under the note', () => {
    const [row] = rowsOf(
      ...event(
        'DTSTART:20260901T083000',
        'DESCRIPTION:带样品\\, 三份',
        'LOCATION:北京国贸',
        'CATEGORIES:新品,上市',
        'CATEGORIES:新品',
        'URL:https://example.com/a?b=1',
        'ATTENDEE:mailto:a@example.com',
        'DTEND:20260903T083000',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER:-PT15M',
        'END:VALARM',
      ),
    );
    expect(row).toEqual({
      line: 4,
      uid: 'e-1@example.com',
      summary: '新品上市',
      ok: true,
      unused: ['ATTENDEE', 'VALARM', 'DTEND'],
      item: {
        title: '新品上市',
        channel: 'weibo',
        uids: [],
        day: '2026-09-01',
        minute: 510,
        state: 'idea',
        form: 'original',
        elements: [],
        tags: ['新品', '上市'],
        mids: [],
        link: 'https://example.com/a?b=1',
        note: '带样品, 三份\n北京国贸',
      },
    });
  });

  it('may have LF alone, tabs before continued lines, small letters and a BOM', () => {
    const text = `\uFEFF${file(...event('dtstart:20260901T083000', 'description:上\r\n\t市')).replaceAll('\r\n', '\n')}`;
    expect(itemsOfIcs(text, importOptions)).toMatchObject({
      ok: true,
      rows: [{ item: { note: '上市', minute: 510 } }],
    });
  });

  it('keeps an address that is no page out of the link, and says so', () => {
    expect(rowsOf(...event('DTSTART:20260901T083000', 'URL:message:%3Ca@b%3E'))).toMatchObject([
      { ok: true, unused: ['URL'] },
    ]);
  });
});

describe('every event gives an item or says what is wrong', () => {
  it.each([
    ['DTSTART', 'missing', []],
    ['DTSTART', 'malformed', ['DTSTART:20260230T083000']],
    ['DTSTART', 'malformed', ['DTSTART:20260901T250000']],
    ['DTSTART', 'malformed', ['DTSTART:tomorrow']],
    ['DTSTART', 'malformed', ['DTSTART;VALUE=DATE:00010101']],
    ['DTSTART', 'zone', ['DTSTART;TZID=Mars/Base:20260901T083000']],
    ['STATUS', 'cancelled', ['DTSTART:20260901T083000', 'STATUS:CANCELLED']],
    ['DESCRIPTION', 'long', ['DTSTART:20260901T083000', `DESCRIPTION:${'长'.repeat(2_001)}`]],
    ['CATEGORIES', 'long', ['DTSTART:20260901T083000', `CATEGORIES:${'长'.repeat(31)}`]],
    ['EXDATE', 'malformed', ['DTSTART:20260901T083000', 'RRULE:FREQ=DAILY', 'EXDATE:soon']],
    [
      'RECURRENCE-ID',
      'recurrence',
      ['DTSTART:20260901T083000', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260901T083000'],
    ],
    ['X-WEIHENG-STATE', 'unknown', ['DTSTART:20260901T083000', 'X-WEIHENG-STATE:sent']],
    ['X-WEIHENG-UIDS', 'malformed', ['DTSTART:20260901T083000', 'X-WEIHENG-UIDS:abc']],
    [
      'X-WEIHENG-UIDS',
      'channel',
      ['DTSTART:20260901T083000', 'X-WEIHENG-CHANNEL:wechat', 'X-WEIHENG-UIDS:1001'],
    ],
    ['X-WEIHENG-LOOK-BACK', 'missing', ['DTSTART:20260901T083000', 'X-WEIHENG-STATE:reviewed']],
    ['X-WEIHENG-PUBLISHED-AT', 'malformed', ['DTSTART:20260901T083000', 'X-WEIHENG-PUBLISHED-AT:1']],
    ['X-WEIHENG-OPEN-SLOT', 'open-slot', ['DTSTART:20260901T083000', 'X-WEIHENG-OPEN-SLOT:s-1']],
  ] as const)('%s %s', (field, problem, lines) => {
    expect(rowsOf(...event(...lines))).toMatchObject([
      { ok: false, uid: 'e-1@example.com', summary: '新品上市', field, problem },
    ]);
  });

  it('names the line of the field', () => {
    expect(rowsOf(...event('DTSTART:20260901T083000'), ...event('X-A:1', 'DTSTART:soon'))).toMatchObject([
      { ok: true, line: 4 },
      { ok: false, line: 13, value: 'soon' },
    ]);
  });

  it('says an event without a title, and one with a line that is none', () => {
    expect(rowsOf('BEGIN:VEVENT', 'UID:a', 'DTSTART:20260901T083000', 'END:VEVENT')).toMatchObject([
      { ok: false, field: 'SUMMARY', problem: 'missing', line: 4 },
    ]);
    expect(rowsOf(...event('DESCRIPTION:第一行', '第二行没有缩进', 'DTSTART:20260901T083000'))).toMatchObject(
      [{ ok: false, problem: 'malformed', line: 8 }],
    );
  });

  it('says an account that is not ours, and does without a person who is not', () => {
    const item = planItem({ uids: ['1001', '2002'], ownerId: 'p-7' });
    const names = {
      accountOf: (uid: string) => (uid === '1001' ? uid : undefined),
      ownerOf: () => undefined,
      campaignOf: () => undefined,
    };
    const read = (change: Parameters<typeof planItem>[0]) =>
      itemsOfIcs(icsOfItems([{ ...item, ...change }], exportOptions), { ...importOptions, names });
    expect(read({})).toMatchObject({
      rows: [{ ok: false, field: 'X-WEIHENG-UIDS', problem: 'unknown', value: '2002' }],
    });
    expect(read({ uids: ['1001'] })).toMatchObject({ rows: [{ ok: true, unused: ['X-WEIHENG-OWNER'] }] });
  });

  it('says tasks, and slots of our own files, which are no items', () => {
    expect(rowsOf('BEGIN:VTODO', 'UID:t', 'SUMMARY:写稿', 'END:VTODO')).toMatchObject([
      { ok: false, field: 'VTODO', problem: 'not-event', summary: '写稿' },
    ]);
    const slots = { list: [slot()], daysOf: () => ['2026-09-01', '2026-09-02'] };
    expect(itemsOfIcs(icsOfItems([], { ...exportOptions, slots }), importOptions)).toMatchObject({
      rows: [{ ok: false, problem: 'open-slot' }],
    });
  });

  it('flags what is there already, by id, by content, and twice in the file', () => {
    const existing = [planItem(), planItem({ id: 'i-2', title: '中秋 祝福', day: '2026-09-25' })];
    const text = icsOfItems(
      [
        planItem({ title: '换了标题' }),
        planItem({ id: 'i-3', title: '中秋　祝福', day: '2026-09-25' }),
        planItem({ id: 'i-4', title: '换了标题' }),
        planItem({ id: 'i-5', uids: ['1002'] }),
      ],
      exportOptions,
    );
    const read = itemsOfIcs(text, { ...importOptions, existing });
    expect(read.ok && read.rows.map((row) => row.ok && row.duplicate)).toEqual([
      { of: 'item', id: 'i-1', by: 'id' },
      { of: 'item', id: 'i-2', by: 'content' },
      { of: 'row', index: 0 },
      undefined,
    ]);
  });
});

describe('a broken file', () => {
  it.each([
    ['is empty', '', 1, 'not-calendar'],
    ['is a page', '<!doctype html>\n<html>', 1, 'not-calendar'],
    ['is cut off', file(...event('DTSTART:20260901T083000')).slice(0, -40), 7, 'cut-off'],
    [
      'lacks the end of an event',
      file('BEGIN:VEVENT', 'UID:a', ...event('DTSTART:20260901T083000')),
      6,
      'unbalanced',
    ],
    ['ends what did not begin', file('END:VEVENT'), 4, 'unbalanced'],
    ['goes on after its end', `${file()}SUMMARY:x\r\n`, 5, 'not-calendar'],
    ['has a line that is none', file('这不是日历'), 4, 'line'],
    ['is of the version before', file().replace('VERSION:2.0', 'VERSION:1.0'), 2, 'version'],
    ['is too large', `${file()}${' '.repeat(10_000_000)}`, 1, 'size'],
  ])('%s', (_, text, line, problem) => {
    expect(itemsOfIcs(text, importOptions)).toEqual({ ok: false, line, problem });
  });

  it('has more events than are taken', () => {
    const lines = Array.from({ length: 5_002 }, () => event('DTSTART:20260901T083000')).flat();
    expect(itemsOfIcs(file(...lines), importOptions)).toMatchObject({ ok: false, problem: 'many' });
  });
});
