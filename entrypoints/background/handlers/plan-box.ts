import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { contentOf, readDraft } from '@/utils/store/repos/drafts';
import { maySee } from '../approval/sight';
import { readSight } from '../metrics/read-sight';
import { openDashboard } from '../open-dashboard';
import { gatherRhythm } from '../plan/gather-rhythm';
import { gatherToday } from '../plan/gather-today';
import { openPlanItem } from '../plan/open-item';
import { readWantedDraft } from '../plan/wanted-draft';

export const planBoxHandlers = {
  /** Company accounts only: what a private account does is nobody's business. */
  async 'plan.rhythm'({ uid }) {
    const now = Date.now();
    const db = await connection();
    const { governed } = await readSight(db, now);
    return governed.some((one) => one.uid === uid) ? gatherRhythm(db, uid, now) : undefined;
  },
  async 'plan.showDay'({ day }) {
    await openDashboard(`#/calendar/day/${day}`);
  },
  async 'plan.today'() {
    const now = Date.now();
    const db = await connection();
    return gatherToday(db, await readSight(db, now), now);
  },
  async 'plan.open'({ id }) {
    await openPlanItem(id, Date.now());
  },
  async 'plan.wanted'() {
    const now = Date.now();
    const db = await connection();
    const [wanted, { world }] = await Promise.all([readWantedDraft(now), readSight(db, now)]);
    const draft = wanted && (await readDraft(db, wanted.draftId));
    const uid = draft && contentOf(draft)?.accountUid;
    // a page learns of no draft that its reader may not see
    if (!draft || uid === undefined || !maySee(world, uid, now)) return undefined;
    const name = world.register.accounts.find((one) => one.uid === uid)?.name ?? uid;
    return { draftId: draft.id, uid, name };
  },
} satisfies Partial<Handlers>;
