import type { HolidayLayer, HolidayYear } from '@/utils/model/worktime';
import { CHECKED_ON, OFFICIAL, SOURCE } from './generated/official-days';

const years: readonly HolidayYear[] = OFFICIAL.map(([year, papers, rows]) => ({
  year,
  papers,
  days: rows.map((row) => {
    const isOffDay = !row.startsWith('!');
    const [date = '', name = ''] = row.replace('!', '').split(' ');
    return { date, name, isOffDay };
  }),
}));

/** The official years that come with the extension (`npm run holidays` makes them anew). */
export const BUNDLED: HolidayLayer = { origin: 'bundled', at: Date.parse(`${CHECKED_ON}T00:00:00Z`), years };

/** Where the bundled years come from and when they were held against the notices, for the page that shows it. */
export const BUNDLED_FROM: { readonly source: string; readonly checkedOn: string } = {
  source: SOURCE,
  checkedOn: CHECKED_ON,
};
