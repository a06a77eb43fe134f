/** What FullCalendar adds to a page, with its own Preact; without its plugin for dragging. */
import { Calendar } from '@fullcalendar/core';
import dayGridPlugin from '@fullcalendar/daygrid';

Object.assign(window, { Calendar, dayGridPlugin });
