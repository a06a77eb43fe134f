import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { readSight } from '../metrics/read-sight';
import { gatherRhythm } from '../plan/gather-rhythm';

export const planBoxHandlers = {
  /** Company accounts only: what a private account does is nobody's business. */
  async 'plan.rhythm'({ uid }) {
    const now = Date.now();
    const db = await connection();
    const { governed } = await readSight(db, now);
    return governed.some((one) => one.uid === uid) ? gatherRhythm(db, uid, now) : undefined;
  },
} satisfies Partial<Handlers>;
