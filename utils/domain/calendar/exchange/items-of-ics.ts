import type { PlanItem } from '@/utils/model/plan';
import { LIMITS, type NamesToIds } from './candidate';
import { describedZone } from './described-zone';
import { flagDuplicates } from './duplicates';
import { type EventContext, type IcsRow, rowsOfEvent } from './event-rows';
import { textOf } from './event-text';
import { readTexts } from './ics-line';
import { keyOf, momentOf, SHANGHAI_CLOCK, type ZoneOf } from './moment';
import type { Range } from './occurrences';
import { type Properties, readProperties } from './read-properties';
import { SHANGHAI } from './shanghai-time';
import { type IcsBlock, type IcsFileProblem, type IcsLine, splitIcs } from './split-ics';
import { namedZone, type ToInstant } from './zone';

export type IcsImport =
  | {
      readonly ok: true;
      /** Name of the calendar, where the file gives one. */
      readonly name?: string;
      readonly rows: readonly IcsRow[];
    }
  | { readonly ok: false; readonly line: number; readonly problem: IcsFileProblem };

export interface IcsImportOptions {
  readonly names: NamesToIds;
  /** Days for which recurring events are laid out; events that come once are taken whenever they are. */
  readonly range: Range;
  /** Items that are there already. */
  readonly existing: readonly PlanItem[];
}

/** The first line of a name, with its value alone. */
const lineOf = (lines: readonly IcsLine[], name: string): IcsLine | undefined => {
  const found = lines.find(({ text }) => text.split(/[;:]/, 1)[0]?.toUpperCase() === name);
  return found && { line: found.line, text: found.text.replace(/^[^:]*:/, '') };
};

/** Zones by TZID: one the engine knows by name, since its rules are newer than a file's; else as the file describes it. */
function zonesOf(blocks: readonly IcsBlock[]): ZoneOf {
  const described = new Map(
    blocks
      .filter(({ name }) => name === 'VTIMEZONE')
      .map((block) => [lineOf(block.lines, 'TZID')?.text.trim() ?? '', block] as const),
  );
  // most events of a file are in it, and asking the engine costs more than the rest of an event
  const known = new Map<string, ToInstant | undefined>([[SHANGHAI, SHANGHAI_CLOCK]]);
  return (tzid) => {
    if (!known.has(tzid)) {
      const block = described.get(tzid);
      known.set(tzid, namedZone(tzid) ?? (block && describedZone(block)));
    }
    return known.get(tzid);
  };
}

/** Occurrences, by UID, for which the file has an event of their own. */
function movedOf(events: readonly Properties[], zoneOf: ZoneOf): EventContext['moved'] {
  const moved = new Map<string, Set<string>>();
  for (const event of events) {
    const property = event.get('RECURRENCE-ID');
    const moment = property && momentOf(property.values[0] ?? '', property, zoneOf);
    if (moment === undefined || typeof moment === 'string') continue;
    const uid = textOf(event, 'UID');
    moved.set(uid, (moved.get(uid) ?? new Set()).add(keyOf(moment)));
  }
  return moved;
}

/**
 * Reads a calendar file for a preview: every event, and whatever else stands in it, gives an item or says by field and
 * line why not. Times of any zone become the clock of Shanghai; times without a zone are taken as that clock.
 * A file that is broken as a whole gives the line at which it is.
 */
export function itemsOfIcs(text: string, { names, range, existing }: IcsImportOptions): IcsImport {
  const split = splitIcs(text);
  if (!split.ok) return split;
  const version = lineOf(split.own, 'VERSION');
  if (version && version.text.trim() !== '2.0') return { ok: false, line: version.line, problem: 'version' };

  const zoneOf = zonesOf(split.blocks);
  const read = split.blocks
    .filter(({ name }) => name !== 'VTIMEZONE')
    .map((block) => ({ block, event: readProperties(block) }));
  const moved = movedOf(
    read.filter(({ block }) => block.name === 'VEVENT').map(({ event }) => event),
    zoneOf,
  );
  const context: EventContext = { names, range, zoneOf, moved };
  const rows: IcsRow[] = [];
  for (const { block, event } of read) {
    if (rows.length > LIMITS.rows) return { ok: false, line: block.line, problem: 'many' };
    if (block.name === 'VEVENT') rows.push(...rowsOfEvent(event, block.line, context));
    else
      rows.push({
        line: block.line,
        uid: textOf(event, 'UID'),
        summary: textOf(event, 'SUMMARY'),
        ok: false,
        field: block.name,
        problem: 'not-event',
      });
  }
  const name = lineOf(split.own, 'X-WR-CALNAME');
  return {
    ok: true,
    ...(name ? { name: readTexts(name.text).join(',') } : {}),
    rows: flagDuplicates(rows, existing),
  };
}
