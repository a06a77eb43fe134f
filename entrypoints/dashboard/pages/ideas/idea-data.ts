import { toDay, toDayNumber } from '@/utils/core/day';
import { newItem } from '@/utils/domain/calendar/items-of-template';
import type { Idea } from '@/utils/model/plan';
import type { PlanItemInput } from '@/utils/model/schema/plan';
import type { Day } from '@/utils/model/worktime';
import { call, newCommandId } from '@/utils/rpc/client';

/** Unused ideas come up again after so many days. */
export const AGAIN_DAYS = 14;
export const againOn = (now: Day): Day => toDay(toDayNumber(now) + AGAIN_DAYS);

export const freshIdea = (id: string, now: Day): Idea => ({
  id,
  rev: 0,
  text: '',
  source: '',
  why: '',
  state: 'new',
  by: '',
  at: 0,
  againOn: againOn(now),
});

/** Stores an idea made from the revision it carries; who noted it when stays with the worker. */
export function saveIdea({ by: _by, at: _at, ...idea }: Idea) {
  return call('plan.saveIdea', { commandId: newCommandId(), idea: idea as never });
}

export const removeIdea = (id: string) => call('plan.removeIdea', { commandId: newCommandId(), id });

/** Puts an idea into another state on top of what is stored now, whatever happened to its words meanwhile. */
export async function changeIdea(id: string, patch: Partial<Pick<Idea, 'state' | 'againOn'>>): Promise<void> {
  const now = (await call('plan.ideas')).find((one) => one.id === id);
  if (now) await saveIdea({ ...now, ...patch });
}

export interface IdeaGroups {
  /** Unused and due again, the longest waiting first. */
  readonly due: readonly Idea[];
  readonly new: readonly Idea[];
  readonly planned: readonly Idea[];
  readonly dropped: readonly Idea[];
}

/** Ideas by what is to be done with them. */
export function groupIdeas(ideas: readonly Idea[], now: Day): IdeaGroups {
  const latest = [...ideas].sort((a, b) => b.at - a.at);
  const open = latest.filter(({ state }) => state === 'new');
  return {
    due: open.filter((one) => one.againOn <= now).sort((a, b) => (a.againOn < b.againOn ? -1 : 1)),
    new: open.filter((one) => one.againOn > now),
    planned: latest.filter(({ state }) => state === 'planned'),
    dropped: latest.filter(({ state }) => state === 'dropped'),
  };
}

const MOST_NOTE = 2_000;

/** What is planned for an idea; the idea's words and reasons go along as the note. */
export function itemOfIdea(
  idea: Idea,
  plan: {
    readonly id: string;
    readonly title: string;
    readonly day: Day;
    readonly minute: number | undefined;
    readonly uids: readonly string[];
    readonly me: string | undefined;
  },
): PlanItemInput {
  const { releases: _releases, ...item } = newItem(plan.id, plan.day, plan.uids);
  const isLink = /^https?:\/\/\S+$/.test(idea.source);
  const note = [idea.text, idea.why, idea.source].filter((line) => line !== '').join('\n');
  return {
    ...item,
    rev: 0,
    title: plan.title,
    state: 'writing',
    elements: isLink ? ['text', 'link'] : ['text'],
    note: note.slice(0, MOST_NOTE),
    ...(plan.minute === undefined ? {} : { minute: plan.minute }),
    ...(idea.pillar === undefined ? {} : { pillar: idea.pillar }),
    ...(plan.me === undefined ? {} : { ownerId: plan.me }),
  } as unknown as PlanItemInput;
}
