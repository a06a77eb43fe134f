import { topicWeek } from '@/utils/domain/metrics/topic-week';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readMetricPosts } from '@/utils/store/repos/metric-posts';
import { mayMeasure, readSight, requireMetrics } from '../metrics/read-sight';
import { written } from './written';

export const topicHandlers = {
  async 'topics.list'() {
    const now = Date.now();
    const db = await connection();
    const sight = await readSight(db, now);
    const tasks = (await db.getAll('topicTasks')).filter(({ uid }) => mayMeasure(sight, 'metrics.see', uid));
    return Promise.all(
      tasks.map(async (task) => {
        const { from, until } = topicWeek(task, [], now);
        const posts = await readMetricPosts(db, task.uid, from, until);
        return topicWeek(task, posts, now);
      }),
    );
  },

  async 'topics.save'({ commandId, task }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['topicTasks'], actor: 'page', action: 'topics.save', at: now, commandId },
      async (db) => {
        const sight = await readSight(db, now);
        requireMetrics(sight, 'metrics.manage', task.uid);
        if (!sight.governed.some(({ uid }) => uid === task.uid))
          throw new CallError('invalid', 'is no account of the company', 'task.uid');
        const { uid, topic, isSuper, quota } = task;
        return {
          subject: `account:${uid}`,
          detail: { topic, isSuper, quota },
          value: null,
          write: (tx) => tx.objectStore('topicTasks').put(task),
        };
      },
    );
    return { ...(await written(outcome)), task };
  },

  async 'topics.remove'({ commandId, id }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['topicTasks'], actor: 'page', action: 'topics.remove', at: now, commandId },
      async (db) => {
        const task = await db.get('topicTasks', id);
        if (!task) return undefined;
        requireMetrics(await readSight(db, now), 'metrics.manage', task.uid);
        return {
          subject: `account:${task.uid}`,
          detail: { topic: task.topic },
          value: null,
          write: (tx) => tx.objectStore('topicTasks').delete(id),
        };
      },
    );
    return written(outcome);
  },
} satisfies Partial<Handlers>;
