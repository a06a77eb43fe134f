import type { Section } from '../lib/section';
import { benchDomain } from './bench-domain';
import { benchGrid } from './bench-grid';
import { ITEMS, planItems, planTexts } from './seed-plan';

/** The content calendar: drawn against FullCalendar, and what it works out against rrule, ical.js and the book. */
export async function benchCalendar(): Promise<readonly Section[]> {
  const texts = planTexts(ITEMS);
  const items = planItems(texts);
  return [...(await benchGrid(items)), ...benchDomain(items, texts)];
}
