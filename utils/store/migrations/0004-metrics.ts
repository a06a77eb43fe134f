import type { Migration } from './migration';

/** Engagement counts, reports, scorecards and goals. Nothing earlier changes. */
export const metrics: Migration = {
  version: 4,
  up(db) {
    const posts = db.createObjectStore('metricPosts', { keyPath: 'mid' });
    posts.createIndex('posted', ['uid', 'order']);
    posts.createIndex('order', 'order');
    posts.createIndex('followUntil', 'followUntil');
    const series = db.createObjectStore('metricSeries', { keyPath: 'mid' });
    series.createIndex('uid', 'uid');
    series.createIndex('lastAt', 'lastAt');
    db.createObjectStore('metricDays', { keyPath: ['uid', 'day'] }).createIndex('day', 'day');
    db.createObjectStore('metricDrops', { keyPath: ['day', 'reason'] });
    db.createObjectStore('trackedAccounts', { keyPath: 'uid' });
    db.createObjectStore('topicTasks', { keyPath: 'id' });
    db.createObjectStore('reportPlans', { keyPath: 'id' });
    db.createObjectStore('reportsSent', { keyPath: 'id' }).createIndex('sentAt', 'sentAt');
    db.createObjectStore('scorecards', { keyPath: 'id' }).createIndex('period', ['subjectKey', 'from']);
    db.createObjectStore('inspections', { keyPath: 'id' });
    db.createObjectStore('goals', { keyPath: 'id' });
    db.createObjectStore('scoreSettings', { keyPath: 'id' });
  },
};
