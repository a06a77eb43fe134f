import type { PlanItem } from '@/utils/model/plan';
import type { Sight } from '../metrics/read-sight';

/** Whether the profile in use is to be told of an item: its own ones, and nobody's. */
export const isForMe = ({ world }: Pick<Sight, 'world'>, { ownerId }: Pick<PlanItem, 'ownerId'>): boolean =>
  world.me === undefined || ownerId === undefined || ownerId === world.me.id;
