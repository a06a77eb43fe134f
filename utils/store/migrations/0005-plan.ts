import type { Migration } from './migration';

/** The content calendar. Nothing earlier changes. */
export const plan: Migration = {
  version: 5,
  up(db) {
    db.createObjectStore('planItems', { keyPath: 'id' }).createIndex('day', 'day');
    db.createObjectStore('planSlots', { keyPath: 'id' });
    db.createObjectStore('campaigns', { keyPath: 'id' });
    db.createObjectStore('ideas', { keyPath: 'id' });
    db.createObjectStore('planTemplates', { keyPath: 'id' });
    db.createObjectStore('planSettings', { keyPath: 'id' });
  },
};
