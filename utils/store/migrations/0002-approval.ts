import type { Migration } from './migration';

/** People, drafts with their events, pictures, freezes, published posts, backups. Nothing of version 1 changes. */
export const approval: Migration = {
  version: 2,
  up(db) {
    db.createObjectStore('workspace', { keyPath: 'id' });
    const drafts = db.createObjectStore('drafts', { keyPath: 'id' });
    drafts.createIndex('phase', 'phase');
    drafts.createIndex('accountUid', 'accountUid');
    drafts.createIndex('recent', ['phase', 'order']);
    drafts.createIndex('urgent', ['phase', 'due']);
    db.createObjectStore('draftEvents', { keyPath: ['draftId', 'seq'] });
    db.createObjectStore('media', { keyPath: 'digest' });
    db.createObjectStore('previews', { keyPath: 'digest' });
    db.createObjectStore('freezes', { keyPath: 'id' });
    const posts = db.createObjectStore('posts', { keyPath: 'mid' });
    posts.createIndex('mblogid', 'mblogid');
    posts.createIndex('uid', 'uid');
    db.createObjectStore('backups', { keyPath: 'id' });
  },
};
