/** What is said in the cells: conflicts, near copies, cadence, slots, 调休, 节气, memorial days. No calendar component has it. */
import { dayCells } from '@/utils/domain/calendar/day-cells';

Object.assign(window, { dayCells });
