import fc from 'fast-check';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { describe, expect, it } from 'vitest';
import type { ItemCandidate } from '@/utils/domain/calendar/exchange/candidate';
import { icsOfItems } from '@/utils/domain/calendar/exchange/ics-of-items';
import { itemsOfIcs } from '@/utils/domain/calendar/exchange/items-of-ics';
import { instantOf } from '@/utils/domain/calendar/instant';
import type { PlanItem } from '@/utils/model/plan';
import { anyPlanItem, exportOptions, importOptions } from './plan-items';

/** What a file may say of an item. */
const candidateOf = ({
  rev: _rev,
  draftIds: _drafts,
  releases: _releases,
  updatedAt: _at,
  updatedBy: _by,
  ...item
}: PlanItem): ItemCandidate => item;

const anyItems = fc.uniqueArray(anyPlanItem, { maxLength: 6, selector: ({ id }) => id });

const plain = (text: string): string => text.replaceAll('\\', '／').replaceAll('"', '”');
/**
 * Without what the other parsers are known to be wrong about: ical.js 2.2.1 does not see that `\\,`
 * ends an entry of a list, node-ical 0.26.1 makes a break of `\\n` and
 * takes quotes around a whole text away.
 */
const theirItems = anyItems.map((items) =>
  items.map(
    (item): PlanItem => ({
      ...item,
      title: plain(item.title),
      tags: item.tags.map(plain),
      ...(item.pillar === undefined ? {} : { pillar: plain(item.pillar) }),
    }),
  ),
);

describe('items that go out as a calendar file and come back', () => {
  it('are the same, whatever their texts', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const read = itemsOfIcs(icsOfItems(items, exportOptions), importOptions);
        expect(read).toMatchObject({ ok: true, name: exportOptions.name });
        const rows = read.ok ? read.rows : [];
        expect(rows.map((row) => (row.ok ? row.item : row))).toEqual(items.map(candidateOf));
      }),
    );
  });

  it('keep every line within 75 octets and nothing but CRLF between lines', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const text = icsOfItems(items, exportOptions);
        expect(text.endsWith('\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
        expect(Math.max(...octets)).toBeLessThanOrEqual(75);
        // a character broken in two would be unreadable to a program that decodes before it unfolds
        expect(text.split('\r\n').every((line) => line.isWellFormed())).toBe(true);
      }),
    );
  });

  it('are read by ical.js with the same title, note, tags and instant', () => {
    fc.assert(
      fc.property(theirItems, (items) => {
        const calendar = new ICAL.Component(ICAL.parse(icsOfItems(items, exportOptions)));
        const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
        expect(events.map(({ summary }) => summary)).toEqual(items.map(({ title }) => title));
        for (const [i, event] of events.entries()) {
          const item = items[i];
          if (!item) throw new Error('an event too many');
          expect(event.description ?? '').toContain(item.note ?? '');
          expect(event.startDate.isDate).toBe(item.minute === undefined);
          if (item.minute === undefined) expect(event.startDate.toString()).toBe(item.day);
          else expect(event.startDate.toJSDate().getTime()).toBe(instantOf(item.day, item.minute));
          const categories = event.component.getFirstProperty('categories')?.getValues() ?? [];
          expect(categories).toEqual([...(item.pillar === undefined ? [] : [item.pillar]), ...item.tags]);
        }
      }),
    );
  });

  it('are read by node-ical with the same title, state and instant', () => {
    fc.assert(
      fc.property(theirItems, (items) => {
        const read = ical.sync.parseICS(icsOfItems(items, exportOptions));
        const events = Object.values(read).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []));
        expect(events).toHaveLength(items.length);
        for (const item of items) {
          const event = events.find(({ uid }) => uid === `${item.id}@weiheng`);
          expect(event?.summary).toBe(item.title);
          const isFixed = item.state === 'ready' || item.state === 'published' || item.state === 'reviewed';
          expect(event?.status).toBe(isFixed ? 'CONFIRMED' : 'TENTATIVE');
          if (item.minute === undefined) expect(event?.datetype).toBe('date');
          else expect(event?.start.getTime()).toBe(instantOf(item.day, item.minute));
        }
      }),
    );
  });
});
