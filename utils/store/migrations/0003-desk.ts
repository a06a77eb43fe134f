import type { Migration } from './migration';

/** The interaction desk: tickets with their log, templates, records of moderation, incidents. Nothing earlier changes. */
export const desk: Migration = {
  version: 3,
  up(db) {
    const tickets = db.createObjectStore('tickets', { keyPath: 'id' });
    tickets.createIndex('queue', ['phase', 'order']);
    tickets.createIndex('mine', ['owner', 'phase', 'order']);
    tickets.createIndex('newest', 'newest');
    tickets.createIndex('commentId', 'commentId');
    tickets.createIndex('post', ['accountUid', 'postMid']);
    tickets.createIndex('authorName', 'authorName');
    tickets.createIndex('authorUid', 'author.uid');
    tickets.createIndex('incidentId', 'incidentId');
    tickets.createIndex('kind', ['kind', 'saidAt']);
    tickets.createIndex('openedAt', 'openedAt');
    tickets.createIndex('repliedAt', 'repliedAt');
    tickets.createIndex('wakeAt', 'wakeAt');
    tickets.createIndex('pairs', 'pairs', { multiEntry: true });
    db.createObjectStore('ticketEvents', { keyPath: ['ticketId', 'seq'] });
    db.createObjectStore('replyTemplates', { keyPath: 'id' });
    db.createObjectStore('deskViews', { keyPath: 'id' });
    db.createObjectStore('deskPolicies', { keyPath: 'id' });
    db.createObjectStore('preparedReplies', { keyPath: 'ticketId' });
    const moderation = db.createObjectStore('moderation', { keyPath: 'id' });
    moderation.createIndex('openedAt', 'opened.at');
    moderation.createIndex('ticketId', 'ticketId');
    db.createObjectStore('incidents', { keyPath: 'id' });
    db.createObjectStore('incidentEvents', { keyPath: ['incidentId', 'seq'] });
    db.createObjectStore('crisisHints', { keyPath: 'id' });
  },
};
