/** What our own calendar adds to a page that has React and the extension's words: the grid and what it is drawn from. */
import '@/entrypoints/dashboard/pages/calendar/calendar.css';
import { MonthGrid } from '@/entrypoints/dashboard/pages/calendar/MonthGrid';
import { WeekGrid } from '@/entrypoints/dashboard/pages/calendar/WeekGrid';

Object.assign(window, { MonthGrid, WeekGrid });
