import { emergenciesOf } from '@/utils/domain/approval/emergencies';
import { createQuery } from '@/utils/live/query';
import { PHASES } from '@/utils/model/draft';
import { readDrafts } from '@/utils/store/repos/drafts';
import { reader } from '../../data';

/** Drafts that somebody let out alone at some time. */
export const releasedQuery = createQuery(['drafts'], async () =>
  (await readDrafts(await reader(), PHASES)).filter((draft) => emergenciesOf(draft).length > 0),
);
