import { FOLLOW_UPS, type FollowUp, type MeasuredPost } from '@/utils/model/metric';

const HOUR_MS = 3_600_000;
/** Age at which a reading answers a follow-up, hours after publication: from, until. */
const WINDOWS: Readonly<Record<FollowUp, readonly [number, number]>> = {
  1: [0.75, 2],
  24: [22, 30],
  72: [68, 84],
};

export type FollowUpState = 'later' | 'due' | 'done' | 'missed';

export interface FollowUpView {
  readonly hours: FollowUp;
  readonly state: FollowUpState;
  /** Epoch ms between which a reading counts. */
  readonly from: number;
  readonly until: number;
}

/** The follow-up that a reading at `at` answers, if any. Both in epoch ms. */
export function followUpAt(createdAt: number, at: number): FollowUp | undefined {
  const age = (at - createdAt) / HOUR_MS;
  return FOLLOW_UPS.find((hours) => age >= WINDOWS[hours][0] && age <= WINDOWS[hours][1]);
}

/** All three follow-ups of a post; none while its time is not known. */
export function followUpsOf(
  post: Pick<MeasuredPost, 'createdAt' | 'followUps'>,
  now: number,
): readonly FollowUpView[] {
  const { createdAt, followUps } = post;
  if (createdAt === undefined) return [];
  return FOLLOW_UPS.map((hours) => {
    const from = createdAt + WINDOWS[hours][0] * HOUR_MS;
    const until = createdAt + WINDOWS[hours][1] * HOUR_MS;
    const isDone = followUps[hours] !== undefined;
    const state = isDone ? 'done' : now < from ? 'later' : now <= until ? 'due' : 'missed';
    return { hours, state, from, until };
  });
}

/** Posts that want a reading now, the one whose time ends first at the head. Those looked back at are closed. */
export function dueFollowUps<T extends Pick<MeasuredPost, 'createdAt' | 'followUps' | 'lookBack'>>(
  posts: readonly T[],
  now: number,
): readonly { readonly post: T; readonly due: FollowUpView }[] {
  return posts
    .flatMap((post) => {
      const due = post.lookBack ? undefined : followUpsOf(post, now).find(({ state }) => state === 'due');
      return due ? [{ post, due }] : [];
    })
    .sort((a, b) => a.due.until - b.due.until);
}
