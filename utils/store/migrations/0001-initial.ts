import type { Migration } from './migration';

export const initial: Migration = {
  version: 1,
  up(db) {
    db.createObjectStore('accounts', { keyPath: 'uid' });
    db.createObjectStore('policies', { keyPath: 'id' });
    db.createObjectStore('lexicons', { keyPath: 'id' });
    db.createObjectStore('lexiconChunks', { keyPath: ['generation', 'index'] });
    db.createObjectStore('records', { keyPath: 'id' }).createIndex('at', 'at');
    db.createObjectStore('audit', { keyPath: 'seq' });
    db.createObjectStore('health', { keyPath: 'id' }).createIndex('day', 'day');
    db.createObjectStore('commands', { keyPath: 'id' }).createIndex('at', 'at');
    db.createObjectStore('quarantine', { keyPath: 'id' });
    db.createObjectStore('meta');
  },
};
