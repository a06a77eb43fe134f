import type { Day } from '@/utils/model/worktime';
import type { CalendarData } from './plan-view';

interface ToolsProps {
  readonly data: CalendarData;
  readonly range: { readonly from: Day; readonly to: Day };
  readonly uid: string;
  /** So many items were added, and how to take them away again. */
  readonly onAdded: (n: number, undo: () => Promise<unknown>) => void;
}

/** Templates, import, export, print. */
export function PlanTools(_props: ToolsProps) {
  return null;
}
