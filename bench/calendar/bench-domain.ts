import { createRequire } from 'node:module';
import ICAL from 'ical.js';
import type { RRule } from 'rrule';
import { firstDayOf, toDay } from '@/utils/core/day';
import { dayCells } from '@/utils/domain/calendar/day-cells';
import { icsOfItems } from '@/utils/domain/calendar/exchange/ics-of-items';
import { itemsOfIcs } from '@/utils/domain/calendar/exchange/items-of-ics';
import { slotRule } from '@/utils/domain/calendar/exchange/slot-rule';
import { expand } from '@/utils/domain/calendar/expand';
import { namedDays } from '@/utils/domain/calendar/named-days';
import { nearCopies } from '@/utils/domain/calendar/near-copies';
import { NEARLY_SAME, piecesOf } from '@/utils/domain/calendar/similarity';
import type { PlanItem } from '@/utils/model/plan';
import { goal, type Section } from '../lib/section';
import { figure, median } from '../lib/stats';
import { writeWithIcal } from './ical-writer';
import { accounts, bundledCalendar, MONTH, planBasis, planSlots, RULES } from './seed-plan';

/** Its package gives Node the bundle for require, and typed for import. */
const { rrulestr } = createRequire(import.meta.url)('rrule') as typeof import('rrule');

const TURNS = 9;
const NAIVE_TURNS = 3;
const YEAR = 2026;
const DAY_MS = 86_400_000;

const timed = (work: (turn: number) => unknown, turns = TURNS): number => {
  const all: number[] = [];
  work(-1);
  for (let turn = 0; turn < turns; turn += 1) {
    const from = performance.now();
    work(turn);
    all.push(performance.now() - from);
  }
  return median(all);
};

/** A text that was not seen in any turn before. */
const fresh = (text: string, turn: number): string => `${text}第${turn}`;

/** Pieces of three characters in sets of strings, and all texts against all: how it is done by the book. */
function naivePairs(texts: readonly string[]): number {
  const plain = texts.map((text) => [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}\p{S}]/gu, ''),
  ]);
  const sets = plain.map((all) => new Set(all.slice(2).map((_, i) => all.slice(i, i + 3).join(''))));
  let found = 0;
  sets.forEach((a, i) => {
    for (const b of sets.slice(i + 1)) {
      let common = 0;
      for (const piece of a) if (b.has(piece)) common += 1;
      if (common / (a.size + b.size - common) >= NEARLY_SAME) found += 1;
    }
  });
  return found;
}

function ourPairs(texts: readonly string[]): number {
  const copiesOf = nearCopies(texts.map(piecesOf));
  return texts.reduce((sum, _text, i) => sum + copiesOf(i).length, 0);
}

/** A rule of ours for rrule, whose days are in UTC. */
const theirRules = planSlots.map((slot) => {
  const start = `${slot.from.replaceAll('-', '')}T000000Z`;
  return rrulestr(`DTSTART:${start}\nRRULE:${slotRule(slot) ?? ''}`, { cache: false }) as RRule;
});

/** The plan's own calculations, each beside a peer where there is one that does the same. */
export function benchDomain(items: readonly PlanItem[], texts: readonly string[]): readonly Section[] {
  const calendar = bundledCalendar();
  const basis = planBasis(items, calendar);
  const [from, to] = [`${YEAR}-01-01`, `${YEAR}-12-31`];
  const oursDays = planSlots.map((slot) => expand(slot, from, to, calendar));
  const theirs = (rule: RRule): readonly string[] =>
    rule
      .between(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`), true)
      .map((date) => toDay(date.getTime() / DAY_MS));
  const differing = theirRules.filter((rule, i) => theirs(rule).join() !== oursDays[i]?.join()).length;

  const options = { name: '云杉茶饮', at: basis.now, accountName: nameOf };
  const text = icsOfItems(items, options);
  const same = (said: string): string => said;
  const names = { accountOf: same, ownerOf: same, campaignOf: same };
  const read = () => itemsOfIcs(text, { names, range: { ...MONTH, cap: 100 }, existing: [] });
  const row = (what: string, ours: number, peer?: number): readonly string[] => [
    what,
    figure(ours),
    peer === undefined ? '' : figure(peer),
    peer === undefined ? '' : `× ${figure(peer / ours)}`,
  ];
  const cells = timed((turn) =>
    dayCells(MONTH.from, MONTH.to, { ...basis, textOf: (item) => fresh(item.note ?? '', turn) }),
  );
  const again = timed(() => dayCells(MONTH.from, MONTH.to, basis));
  const pairs = timed((turn) => ourPairs(texts.map((text) => fresh(text, turn))));
  const naive = timed(() => naivePairs(texts), NAIVE_TURNS);
  const year = timed(() => planSlots.map((slot) => expand(slot, from, to, calendar)));
  const rrule = timed(() => theirRules.map(theirs));
  const written = timed(() => icsOfItems(items, options));
  const icalWritten = timed(() => writeWithIcal(items, options.at));
  const readIn = timed(read);
  const icalRead = timed(() =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
      const { uid, summary, startDate, description } = new ICAL.Event(event);
      return { uid, summary, description, at: startDate.toJSDate() };
    }),
  );
  const first = firstDayOf(YEAR);
  const named = timed(() => Array.from({ length: 365 }, (_, i) => namedDays(first + i)));
  const [found, foundNaive] = [ourPairs(texts), naivePairs(texts)];
  const seen = read();
  return [
    {
      title: 'What the calendar works out',
      how: `${items.length.toLocaleString('en')} items of ${accounts.length} accounts in one month, ${RULES} cadence rules, ${planSlots.length} recurring slots; texts of 140 characters, a tenth of them near copies; medians of ${TURNS} runs (all pairs: ${NAIVE_TURNS}) after one to warm up, ms for all. Peers: for near copies all pairs by the book, for slots rrule on the same rules (weekly and monthly, days off kept: it knows no working days), for files ical.js (reading: parsed into events, nothing checked; ours gives items with every field checked, and zones, repeats and duplicates looked at).`,
      head: ['', 'ours', 'peer', 'peer ÷ ours'],
      rows: [
        row('cells of the month: conflicts, cadence, open slots, names of days', cells),
        row('the same again, after a move: texts remembered', again),
        row(`near copies among ${texts.length.toLocaleString('en')} texts (${found} pairs)`, pairs, naive),
        row(`${planSlots.length} slots laid out over a year (${oursDays.flat().length} days)`, year, rrule),
        row('calendar file written', written, icalWritten),
        row('calendar file read', readIn, icalRead),
        row('names of all days of a year', named),
      ],
      goals: [
        goal('cells of the month again', '≤ 50 ms', `${figure(again)} ms`, again <= 50),
        goal('near copies against all pairs', '≥ 10 ×', `${figure(naive / pairs)} ×`, naive / pairs >= 10),
        goal(
          'pairs that all pairs find and ours does not',
          '0',
          String(foundNaive - found),
          found === foundNaive,
        ),
        goal('slots against rrule', 'no slower', `${figure(rrule / year)} ×`, year <= rrule),
        goal('slots whose days rrule gives otherwise', '0', String(differing), differing === 0),
        goal(
          'items that come back from their file',
          items.length.toLocaleString('en'),
          String(seen.ok ? seen.rows.filter(({ ok }) => ok).length : 0),
          seen.ok && seen.rows.filter(({ ok }) => ok).length === items.length,
        ),
      ],
    },
  ];
}

const nameOf = (uid: string): string | undefined => accounts.find((one) => one.uid === uid)?.name;
